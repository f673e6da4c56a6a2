import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bounds, boundsOfPoints, unionBounds, unwrappedEast } from "./bounds";

const longitude = fc.integer({ min: -180, max: 179 });
const latitude = fc.integer({ min: -85, max: 85 });
const box = fc
  .tuple(longitude, latitude, longitude, latitude)
  .map(([west, a, east, b]): Bounds => [west, Math.min(a, b), east, Math.max(a, b)]);

const covers = (bounds: Bounds, lng: number): boolean =>
  [-360, 0, 360].some((turn) => lng + turn >= bounds[0] && lng + turn <= unwrappedEast(bounds));

test.each<[string, Bounds[], Bounds]>([
  ["one", [[30, 1, 40, 2]], [30, 1, 40, 2]],
  [
    "two beside each other",
    [
      [30, 1, 40, 2],
      [120, 0, 130, 1],
    ],
    [30, 0, 130, 2],
  ],
  [
    "both sides of the antimeridian",
    [
      [-179, 1, -170, 2],
      [170, 1, 175, 2],
    ],
    [170, 1, -170, 2],
  ],
  [
    "one across it",
    [
      [178, -20, -178, -15],
      [160, -19, 165, -18],
    ],
    [160, -20, -178, -15],
  ],
])("%s", (_, bounds, expected) => {
  expect(unionBounds(bounds)).toEqual(expected);
});

test("the bounds of one point are that point", () => {
  expect(boundsOfPoints([[179.5, -16]])).toEqual([179.5, -16, 179.5, -16]);
});

test("they hold all that they are made of, and nothing that is wider than half the globe need be", () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 6 }), (boxes) => {
      const union = unionBounds(boxes);
      for (const each of boxes) {
        expect(covers(union, each[0])).toBe(true);
        expect(covers(union, each[2])).toBe(true);
        expect(union[1]).toBeLessThanOrEqual(each[1]);
        expect(union[3]).toBeGreaterThanOrEqual(each[3]);
      }
      const plain = Math.max(...boxes.map(unwrappedEast)) - Math.min(...boxes.map(([w]) => w));
      expect(unwrappedEast(union) - union[0]).toBeLessThanOrEqual(Math.min(360, plain));
    }),
  );
});
