import { expect, it } from "vitest";
import { prefixEditDistance } from "./distance";

it.each([
  ["pokrovsk", "pokrovsk", 0],
  ["pokr", "pokrovsk", 0],
  ["pokorvsk", "pokrovsk", 1],
  ["pokovsk", "pokrovsk", 1],
  ["pokroovsk", "pokrovsk", 1],
  ["pakravsk", "pokrovsk", 2],
  ["", "pokrovsk", 0],
])("from %s to the nearest prefix of %s: %i", (query, text, distance) => {
  expect(prefixEditDistance(query, text, 2)).toBe(distance);
});

it("gives up beyond its limit", () => {
  expect(prefixEditDistance("pakravsk", "pokrovsk", 1)).toBeGreaterThan(1);
  expect(prefixEditDistance("abc", "xyz", 2)).toBeGreaterThan(2);
});
