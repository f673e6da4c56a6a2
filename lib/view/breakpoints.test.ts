import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BREAKPOINT_QUERY,
  breakpointOf,
  NOMINAL_BOX,
  PAGE_BREAKPOINTS,
  PAGE_PICTURES,
} from "./breakpoints";

/** A `matchMedia` for a window of this size. */
const windowOf = (width: number, height: number) => (query: string) =>
  query.split(" and ").every((part) => {
    if (part === "all") return true;
    const [, bound, side, value] = /^\((min|max)-(width|height): ([\d.]+)px\)$/.exec(part) ?? [];
    if (value === undefined) throw new Error(`expected a width or height, got ${part}`);
    const length = side === "width" ? width : height;
    return bound === "min" ? length >= Number(value) : length <= Number(value);
  });

describe("the breakpoint of a window", () => {
  it.each([
    ["a small phone", 320, 568, "phone"],
    ["a phone", 390, 844, "phone"],
    ["the widest phone", 639, 900, "phone"],
    ["a phone on its side", 844, 390, "tablet"],
    ["a low and narrow window", 600, 479, "phone"],
    ["a tablet", 820, 1180, "tablet"],
    ["the narrowest tablet", 640, 900, "tablet"],
    ["the widest tablet", 1079, 800, "tablet"],
    ["the narrowest desk", 1080, 800, "desk"],
    ["a desk", 1920, 1080, "desk"],
  ])("%s (%i by %i) is a %s", (_, width, height, breakpoint) => {
    expect(breakpointOf(windowOf(width, height))).toBe(breakpoint);
  });

  it("has the media queries of the style sheet", () => {
    const css = readFileSync("app/globals.css", "utf8");
    for (const query of Object.values(BREAKPOINT_QUERY)) expect(css).toContain(`@media ${query} {`);
  });
});

it.each(PAGE_BREAKPOINTS)("the map box of a %s is large enough for marks", (breakpoint) => {
  const { width, height } = NOMINAL_BOX[breakpoint];
  expect(Math.min(width, height)).toBeGreaterThan(300);
});

/** The map box on a phone, by `app/globals.css`: about half the window, minus the timeline. */
const phoneMap = (width: number, height: number) => ({
  width,
  height: Math.round(0.52 * height) - 81 - Math.round(0.02 * height),
});

it("a phone's picture covers its map box, whatever the window size", () => {
  const window = [fc.integer({ min: 320, max: 639 }), fc.integer({ min: 480, max: 1400 })] as const;
  fc.assert(
    fc.property(...window, (width, height) => {
      const picture = PAGE_PICTURES.find(({ media }) => windowOf(width, height)(media));
      const map = phoneMap(width, height);
      expect(picture?.breakpoint).toBe("phone");
      expect(picture?.size.width).toBeGreaterThanOrEqual(map.width);
      expect(picture?.size.height).toBeGreaterThanOrEqual(map.height);
    }),
  );
});
