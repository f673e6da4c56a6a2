import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  daysOf,
  monthAfter,
  monthsBetween,
  overlaps,
  parseTimeWindow,
  serializeTimeWindow,
} from "./time-window";

describe("a time window", () => {
  it.each([
    ["2024-10", { from: "2024-10", to: "2024-10" }],
    ["2024-10..2025-07", { from: "2024-10", to: "2025-07" }],
    ["2024..2025-06-17", { from: "2024", to: "2025-06-17" }],
  ])("%s is parsed, and serialized to the same text", (text, window) => {
    expect(parseTimeWindow(text)).toEqual(window);
    expect(serializeTimeWindow(window)).toBe(text);
  });

  it.each([
    "",
    "..",
    "2024-13",
    "2025-06-31",
    "2025-07..2024-10",
    "2024..2025..2026",
    "24",
    "2024-10..",
  ])("%j is invalid", (text) => expect(parseTimeWindow(text)).toBeNull());

  it("starts with the first day of `from` and ends with the last day of `to`", () => {
    expect(daysOf({ from: "2024-02", to: "2025" })).toEqual({
      start: "2024-02-01",
      end: "2025-12-31",
    });
  });
});

describe("an interval", () => {
  const autumn = { start: "2024-09-01", end: "2024-11-30" };
  it.each([
    ["2024-10", true],
    ["2024-11-30", true],
    ["2024-12", false],
    ["2024-06..2024-08", false],
    ["2023..2026", true],
  ])("of autumn 2024 in %s: %s", (text, within) => {
    expect(overlaps([autumn], parseTimeWindow(text) ?? { from: "", to: "" })).toBe(within);
  });

  it("with an open side is unlimited on that side", () => {
    expect(overlaps([{ start: "2025-07-01", end: null }], { from: "2030", to: "2030" })).toBe(true);
    expect(overlaps([{ start: null, end: "2025-07-01" }], { from: "2020", to: "2020" })).toBe(true);
  });

  it("that is unknown overlaps no window", () => {
    expect(overlaps([], { from: "0001", to: "9999" })).toBe(false);
  });

  it("overlaps when one of several does", () => {
    const early = { start: "2020-01-01", end: "2020-01-31" };
    expect(overlaps([early, autumn], { from: "2020-01", to: "2020-01" })).toBe(true);
    expect(overlaps([early, autumn], { from: "2024-10", to: "2024-10" })).toBe(true);
    expect(overlaps([early, autumn], { from: "2022", to: "2022" })).toBe(false);
  });
});

it("monthsBetween is the inverse of monthAfter", () => {
  const month = fc
    .record({ year: fc.integer({ min: 1900, max: 2100 }), number: fc.integer({ min: 1, max: 12 }) })
    .map(({ year, number }) => `${year}-${String(number).padStart(2, "0")}`);
  fc.assert(
    fc.property(month, fc.integer({ min: -300, max: 300 }), (from, by) => {
      const to = monthAfter(from, by);
      expect(monthsBetween(from, to)).toBe(by);
      expect(monthAfter(to, -by)).toBe(from);
    }),
  );
});
