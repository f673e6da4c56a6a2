import fc from "fast-check";
import { expect, test } from "vitest";
import { embedHeight } from "./size";

test.each([
  [280, 520],
  [320, 507],
  [390, 506],
  [640, 607],
  [1200, 770],
])("a frame %d px wide is %d px high", (width, height) => {
  expect(embedHeight(width)).toBe(height);
});

test("any width has a whole height that holds a map and the words", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, noNaN: true }), (width) => {
      const height = embedHeight(width);
      expect(Number.isInteger(height)).toBe(true);
      expect(height).toBeGreaterThanOrEqual(220 + 210);
      expect(height).toBeLessThanOrEqual(560 + 300);
    }),
  );
});
