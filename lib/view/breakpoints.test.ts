import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Size } from "@/lib/geo/mercator";
import { nearestSize } from "@/lib/picture/request";
import {
  BREAKPOINT_QUERY,
  breakpointOf,
  NOMINAL_BOX,
  PAGE_BREAKPOINTS,
  PAGE_PICTURES,
  type PageBreakpoint,
  type ResponsivePicture,
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

/** The map box by `app/globals.css`: the window without the panel and the timeline. */
const MAP_BOX: Record<PageBreakpoint, (width: number, height: number) => Size> = {
  phone: (width, height) => ({
    width,
    height: Math.round(0.52 * height) - 81 - Math.round(0.02 * height),
  }),
  tablet: (width, height) => ({
    width: width - Math.max(272, Math.round(0.38 * width)),
    height: height - (height < 480 ? 31 : 113),
  }),
  desk: (width, height) => ({ width: width - 420, height: height - (height < 480 ? 31 : 113) }),
};
const pictureOf = (width: number, height: number) =>
  PAGE_PICTURES.find(({ media }) => media.split(", ").some(windowOf(width, height)));
const fades = (width: number, height: number): boolean => {
  const css = readFileSync("components/map/map.module.css", "utf8");
  const [, media = ""] = /@media ([^{]+) \{\s*\.picture img/.exec(css) ?? [];
  return media.split(/,\s+/).some(windowOf(width, height));
};

describe("a picture covers the map box", () => {
  it("of any window up to 3840 by 2160, and fades where it does not", () => {
    const window = [
      fc.integer({ min: 320, max: 6000 }),
      fc.integer({ min: 240, max: 4000 }),
    ] as const;
    fc.assert(
      fc.property(...window, (width, height) => {
        const picture = pictureOf(width, height);
        const breakpoint = breakpointOf(windowOf(width, height));
        const map = MAP_BOX[breakpoint](width, height);
        expect(picture?.breakpoint).toBe(breakpoint);
        const { size } = picture as ResponsivePicture;
        const covers = size.width >= map.width && size.height >= map.height;
        if (width <= 3840 && height <= 2160) expect(covers).toBe(true);
        expect(covers || fades(width, height)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    [390, 844, 480],
    [600, 900, 640],
    [1000, 1366, 720],
    [1280, 800, 1184],
    [1920, 1080, 2560],
    [2560, 1440, 2560],
    [3440, 1440, 3420],
    [5120, 1440, 4096],
  ])("of a window of %i by %i, with a picture %i wide", (width, height, expected) => {
    expect(pictureOf(width, height)?.size.width).toBe(expected);
  });

  it.each(PAGE_PICTURES)("$media, within the size that a picture may have", ({ size }) => {
    expect(nearestSize(size)).toEqual(size);
  });
});
