import fc from "fast-check";
import { expect, it } from "vitest";
import { editDistance, prefixEditDistance } from "./edit-distance";

it.each([
  ["hru", "hur", 1],
  ["kiev", "kyiv", 2],
  ["pokrovsk", "pokrovsk", 0],
  ["pokr", "pokrovsk", 4],
  ["", "abc", 3],
  ["abc", "", 3],
])("from %s to %s: %i", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});

it.each([
  ["pokrovsk", "pokrovsk", 0],
  ["pokr", "pokrovsk", 0],
  ["pokorvsk", "pokrovsk", 1],
  ["pokovsk", "pokrovsk", 1],
  ["pokroovsk", "pokrovsk", 1],
  ["pakravsk", "pokrovsk", 2],
  ["", "pokrovsk", 0],
])("from %s to the start of %s: %i", (query, text, distance) => {
  expect(prefixEditDistance(query, text, 2)).toBe(distance);
});

it("gives up beyond its limit", () => {
  expect(prefixEditDistance("pakravsk", "pokrovsk", 1)).toBeGreaterThan(1);
  expect(prefixEditDistance("abc", "xyz", 2)).toBeGreaterThan(2);
});

it("to the start of a text is to the nearest of its beginnings", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (query, text) => {
      const starts = Array.from({ length: text.length + 1 }, (_, n) => text.slice(0, n));
      const least = Math.min(...starts.map((start) => editDistance(query, start)));
      expect(prefixEditDistance(query, text, 9)).toBe(least);
    }),
  );
});
