import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Drawing, drawingOf } from "@/lib/drawing/drawing";
import type { SourceAddresses } from "@/lib/style/map-style";
import { getAtlas } from "./atlas.server";
import { versionOf } from "./hash.server";
import { singleton } from "./singleton.server";
import { TILING_PARAMETERS } from "./tile-index.server";

const fromRoot = (...parts: string[]) => join(/*turbopackIgnore: true*/ process.cwd(), ...parts);

/** The files that the tiles are made from. */
const BASEMAP = ["boundaries.topojson", "water.topojson", "settlements.csv", "labels.json"];

/** The version in the tiles' URLs, which are cached for ever. */
export const tilesVersion = (): string =>
  singleton("tiles-version", () =>
    versionOf(
      TILING_PARAMETERS,
      ...BASEMAP.map((file) => readFileSync(fromRoot("geodata/basemap", file))),
    ),
  );

export const getDrawing = (): Drawing => singleton("drawing", () => drawingOf(getAtlas()));

/** The drawing as JSON, with the version in its URL. */
export const drawingFile = (): { body: string; version: string } =>
  singleton("drawing file", () => {
    const body = JSON.stringify(getDrawing());
    return { body, version: versionOf(body) };
  });

/** URL paths of the live map's sources. */
export const sourceAddresses = (): SourceAddresses => ({
  tiles: `/tiles/${tilesVersion()}/{z}/{x}/{y}`,
  drawing: `/drawing/${drawingFile().version}`,
});
