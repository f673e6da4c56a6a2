import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FontFacesSpecification } from "@maplibre/maplibre-gl-style-spec";
import { type Drawing, drawingOf } from "@/lib/drawing/drawing";
import type { SourceAddresses } from "@/lib/style/map-style";
import { speak } from "@/lib/text/catalogues";
import { getAtlas } from "./atlas.server";

const fromRoot = (...parts: string[]) => join(process.cwd(), ...parts);

/** Files whose change changes the tiles. */
const BASEMAP = ["boundaries.topojson", "water.topojson", "settlements.csv", "labels.json"];

const hashOf = (parts: readonly (string | Buffer)[]): string => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex").slice(0, 12);
};

const once = <T>(make: () => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** The version in the tiles' addresses, so that they may be kept for ever. */
export const tilesVersion = once(() =>
  hashOf(BASEMAP.map((file) => readFileSync(fromRoot("geodata/basemap", file)))),
);

const faces = once(
  () =>
    JSON.parse(readFileSync(fromRoot("public/fonts/faces.json"), "utf8")) as FontFacesSpecification,
);

const drawings = new Map<string, { body: string; version: string }>();

/** The drawing in a language, as text, with the version of its address. */
export function drawingFile(lang: string): { body: string; version: string } {
  const known = drawings.get(lang);
  if (known) return known;
  const drawing: Drawing = drawingOf(getAtlas(), speak(lang));
  const body = JSON.stringify(drawing);
  const file = { body, version: hashOf([body]) };
  drawings.set(lang, file);
  return file;
}

/** Where the live map finds what it draws, as paths of this host. */
export const sourceAddresses = (lang: string): SourceAddresses => ({
  tiles: `/tiles/${tilesVersion()}/{z}/{x}/{y}`,
  drawing: `/drawing/${drawingFile(lang).version}/${lang}`,
  fonts: faces(),
});
