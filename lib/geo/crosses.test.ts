import { expect, test } from "vitest";
import { crosses } from "./crosses";

const BOX = { left: 10, right: 30, top: 10, bottom: 20 };
const line = (...points: [x: number, y: number][]) => points.map(([x, y]) => ({ x, y }));

test.each([
  ["through it", line([0, 15], [40, 15]), true],
  ["down through it", line([20, 0], [20, 40]), true],
  ["across a corner", line([5, 15], [15, 5]), true],
  ["that ends in it", line([0, 0], [15, 15]), true],
  ["that lies in it", line([12, 12], [14, 14]), true],
  ["whose second piece goes through it", line([0, 0], [0, 15], [40, 15]), true],
  ["beside it", line([0, 5], [40, 5]), false],
  ["past a corner", line([0, 15], [15, 0]), false],
  ["that ends before it", line([0, 15], [9, 15]), false],
  ["that begins behind it", line([31, 15], [40, 15]), false],
])("a line %s", (_, points, expected) => {
  expect(crosses(points, BOX)).toBe(expected);
});

test("a box that is not there is crossed by nothing", () => {
  expect(crosses(line([0, 15], [40, 15]), undefined)).toBe(false);
});
