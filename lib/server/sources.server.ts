import { readFileSync } from "node:fs";
import { BASEMAP_FILES, basemapFile } from "@/geodata/basemap";
import { singleton } from "@/geodata/singleton";
import { type Drawing, drawingOf } from "@/lib/drawing/drawing";
import { DETAIL_MIN_ZOOM } from "@/lib/style/basemap-layers";
import { type SourceAddresses, TILE_MAX_ZOOM } from "@/lib/style/map-style";
import { getAtlas } from "./atlas.server";
import { versionOf } from "./hash.server";
import { TILING_PARAMETERS } from "./tile-index.server";

/** The version in the tiles' URLs, which are cached for ever. */
export const tilesVersion = (): string =>
  singleton("tiles-version", () =>
    versionOf(
      TILING_PARAMETERS,
      JSON.stringify([DETAIL_MIN_ZOOM, TILE_MAX_ZOOM]),
      // Settlements that are places of the atlas carry its layer.
      JSON.stringify(
        getAtlas().places.map(({ id, layer, place: { properties } }) => [
          id,
          layer,
          properties.names.en,
          properties.anchor,
        ]),
      ),
      ...BASEMAP_FILES.map((file) => readFileSync(basemapFile(file))),
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
