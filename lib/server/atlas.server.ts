import { readGeodata } from "@/geodata/read";
import { type Atlas, joinAtlas } from "@/lib/atlas/atlas";
import { LANGUAGES } from "@/lib/text/catalogues";
import type { Known } from "@/lib/view/view";

let atlas: Atlas | undefined;

/** The whole atlas, read and joined once. */
export function getAtlas(): Atlas {
  atlas ??= joinAtlas(readGeodata());
  return atlas;
}

/** What a link may name. */
export const getKnown = (): Known => ({
  layers: getAtlas().layers.map((layer) => layer.id),
  languages: LANGUAGES,
});
