import { beforeAll, describe, expect, it } from "vitest";
import { lngLatToMercator } from "@/lib/geo/mercator";
import { TILE_MAX_ZOOM } from "@/lib/style/map-style";
import { basemapTile } from "./tiles.server";

/** Layer names and keys are plain strings in a vector tile. */
const says = (tile: Uint8Array | null, word: string) => Buffer.from(tile ?? []).includes(word);
const tileAt = (lng: number, lat: number, z: number) => {
  const { x, y } = lngLatToMercator(lng, lat);
  return basemapTile(z, Math.floor(x * 2 ** z), Math.floor(y * 2 ** z));
};

/** Indexing the basemap for its first tile takes seconds on a busy machine. */
beforeAll(async () => {
  await basemapTile(0, 0, 0);
}, 60_000);

describe("a tile of the basemap", () => {
  it.each([
    [-1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
    [2, 4, 0],
    [2, 0, -1],
    [1.5, 0, 0],
    [2, 0.5, 0],
    [Number.NaN, 0, 0],
    [1, Number.NaN, 0],
    [TILE_MAX_ZOOM + 1, 0, 0],
    [999_999_999, 0, 0],
  ])("is none at %d/%d/%d", async (z, x, y) => {
    expect(await basemapTile(z, x, y)).toBeNull();
  });

  it("has what a far view draws, and no villages", async () => {
    const world = await basemapTile(1, 1, 0);
    for (const layer of ["land", "borders", "labels"]) expect(says(world, layer)).toBe(true);
    expect(says(world, "village")).toBe(false);
  });

  it("has the settlements around Pokrovsk when close, the town itself marked as a place", async () => {
    const close = await tileAt(37.17585, 48.28198, TILE_MAX_ZOOM);
    for (const word of ["village", "Pokrovsk", "place_layer"]) {
      expect(says(close, word)).toBe(true);
    }
    // No place of the atlas is in this tile of Portugal.
    expect(says(await tileAt(-8.6, 41.15, TILE_MAX_ZOOM), "place_layer")).toBe(false);
  });

  it("is cut once", async () => {
    expect(await basemapTile(3, 4, 2)).toBe(await basemapTile(3, 4, 2));
  });
});
