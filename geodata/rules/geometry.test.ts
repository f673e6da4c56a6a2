import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixture } from "../fixture";
import type { Layer, Place } from "../schema";
import { checkGeometry } from "./geometry";

type Position = [number, number];

const SQUARE: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];
const HOLE: Position[] = [
  [1, 1],
  [1, 2],
  [2, 2],
  [1, 1],
];

function layersWith(geometry: Place["geometry"]): Layer[] {
  return fixture().layers.map((layer) => ({
    ...layer,
    features: layer.features.map((place) => ({ ...place, geometry })),
  }));
}

const polygon = (...coordinates: Position[][]) => ({ type: "Polygon" as const, coordinates });

describe("checkGeometry", () => {
  test.each<[string, Place["geometry"], object[]]>([
    ["a square with a hole", polygon(SQUARE, HOLE), []],
    [
      "a ring that stays open",
      polygon(SQUARE.slice(0, 4)),
      [{ expected: "a ring that ends where it starts, [0,0]", got: "[0,4]" }],
    ],
    [
      "an outer ring the wrong way round",
      polygon(SQUARE.toReversed()),
      [{ expected: "counter-clockwise", got: "clockwise" }],
    ],
    [
      "a hole the wrong way round",
      polygon(SQUARE, HOLE.toReversed()),
      [{ expected: "clockwise", got: "counter-clockwise" }],
    ],
    [
      "the second part of several",
      { type: "MultiPolygon", coordinates: [[SQUARE], [SQUARE.toReversed()]] },
      [{ path: ["features", 0, "geometry", "coordinates", 1, 0] }],
    ],
    [
      "seven decimals",
      { type: "Point", coordinates: [1, 2.1234567] },
      [{ expected: "at most 6 decimals", got: "2.1234567" }],
    ],
    ["a line", { type: "LineString", coordinates: SQUARE }, []],
  ])("%s", (_, geometry, expected) => {
    expect(checkGeometry(layersWith(geometry))).toMatchObject(expected);
  });

  test("six decimals are always accepted", () => {
    const millionths = fc.integer({ min: -180_000_000, max: 180_000_000 });
    fc.assert(
      fc.property(millionths, (value) => {
        const coordinates: Position = [value / 1_000_000, 0];
        expect(checkGeometry(layersWith({ type: "Point", coordinates }))).toEqual([]);
      }),
    );
  });
});
