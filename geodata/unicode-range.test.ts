import { expect, test } from "vitest";
import { covers, splitRanges } from "./unicode-range";

test("a list is split into ranges", () => {
  expect(splitRanges("U+20-22, U+a1")).toEqual(["U+20-22", "U+a1"]);
});

test("a range contains its ends and nothing beyond", () => {
  const ranges = ["U+AC00", "U+d723-d728"];
  expect(["가", "\ud723", "\ud728"].map((c) => covers(ranges, c))).toEqual([true, true, true]);
  expect(["각", "\ud722", "\ud729"].map((c) => covers(ranges, c))).toEqual([false, false, false]);
});

test.each(["AC00", "U+4??", ""])("what is not a range is refused: %s", (range) => {
  expect(() => covers([range], "가")).toThrow(`got "${range}"`);
});
