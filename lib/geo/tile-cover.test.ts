import { expect, it } from "vitest";
import { placedTiles, tileCover } from "./tile-cover";

const BOX = { width: 512, height: 512 };

it("a box of one tile at the centre of the world covers the four tiles that meet there", () => {
  expect(tileCover({ lng: 0, lat: 0, zoom: 1 }, BOX, 8)).toEqual([
    { z: 1, x: 0, y: 0 },
    { z: 1, x: 1, y: 0 },
    { z: 1, x: 0, y: 1 },
    { z: 1, x: 1, y: 1 },
  ]);
});

it("tiles wrap around the antimeridian, each listed once", () => {
  const wide = tileCover({ lng: 180, lat: 0, zoom: 1.5 }, { width: 4000, height: 100 }, 8);
  expect(wide).toHaveLength(4);
  expect(wide.every(({ x, y }) => x >= 0 && x < 2 && y >= 0 && y < 2)).toBe(true);
});

it("there are no tiles beyond the poles or beyond the maximum zoom", () => {
  const far = tileCover({ lng: 37.2, lat: 84, zoom: 12 }, { width: 900, height: 900 }, 8);
  expect(new Set(far.map(({ z }) => z))).toEqual(new Set([8]));
  expect(far.every(({ y }) => y >= 0)).toBe(true);
});

it("where the world repeats, its tiles stand side by side as often as they are seen", () => {
  const row = placedTiles({ lng: 0, lat: 50, zoom: 0 }, { width: 1200, height: 10 }, 8);
  expect(row.map(({ x, left, side }) => [x, left, side])).toEqual([
    [0, -768, 512],
    [0, -256, 512],
    [0, 256, 512],
  ]);
});
