import { expect, it } from "vitest";
import { distanceToStart } from "./distance";

it.each([
  ["pokrovsk", "pokrovsk", 0],
  ["pokr", "pokrovsk", 0],
  ["pokorvsk", "pokrovsk", 1],
  ["pokovsk", "pokrovsk", 1],
  ["pokroovsk", "pokrovsk", 1],
  ["pakravsk", "pokrovsk", 2],
  ["", "pokrovsk", 0],
])("from %s to the start of %s: %i", (query, text, distance) => {
  expect(distanceToStart(query, text, 2)).toBe(distance);
});

it("gives up beyond its limit", () => {
  expect(distanceToStart("pakravsk", "pokrovsk", 1)).toBeGreaterThan(1);
  expect(distanceToStart("abc", "xyz", 2)).toBeGreaterThan(2);
});
