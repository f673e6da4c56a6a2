import { readGeodata } from "@/geodata/read";
import { type Atlas, joinAtlas } from "@/lib/atlas/atlas";
import { LANGUAGES } from "@/lib/text/catalogues";
import type { Known } from "@/lib/view/view";
import { shared } from "./shared.server";

/** The whole atlas, read and joined once. */
export const getAtlas = (): Atlas => shared("atlas", () => joinAtlas(readGeodata()));

/** What a link may name. */
export const getKnown = (): Known => ({
  layers: getAtlas().layers.map((layer) => layer.id),
  languages: LANGUAGES,
});
