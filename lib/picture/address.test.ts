import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeCamera } from "@/lib/geo/camera";
import { defaultView, readView } from "@/lib/view/codec";
import { THEMES, type View } from "@/lib/view/view";
import { picturePath } from "./address";
import { readSize } from "./request";

const LAYER_IDS = ["regions", "routes", "cities", "towns", "airports"];
const allowed = { layers: LAYER_IDS, languages: ["en", "uk"] };
const home = defaultView(allowed);
const address = (view: Partial<View>, more: Partial<Parameters<typeof picturePath>[2]> = {}) =>
  picturePath({ ...home, ...view }, allowed, { format: "svg", ...more });

const views: fc.Arbitrary<View> = fc.record({
  place: fc.option(fc.string({ unit: "grapheme", minLength: 1 })),
  page: fc.constant(null),
  camera: fc.option(
    fc
      .record({
        zoom: fc.double({ min: 1, max: 12, noNaN: true }),
        lat: fc.double({ min: -85, max: 85, noNaN: true }),
        lng: fc.double({ min: -180, max: 180, noNaN: true }),
      })
      .map(normalizeCamera),
  ),
  layers: fc.subarray([...LAYER_IDS]),
  time: fc.constantFrom(null, { from: "2024-10", to: "2025-07" }),
  theme: fc.constantFrom(...THEMES),
  lang: fc.constantFrom(...allowed.languages),
});

describe("the address of a picture", () => {
  it.each([
    [address({}), "/picture.svg"],
    [address({}, { format: "png" }), "/picture.png"],
    [address({ page: "/figures/casualties" }), "/picture.svg"],
    [address({ place: "pokrovsk" }), "/picture/place/pokrovsk.svg"],
    [
      address({ place: "pokrovsk", theme: "dark" }, { size: { width: 640, height: 320 } }),
      "/picture/place/pokrovsk.svg?theme=dark&width=640&height=320",
    ],
    [
      address({ camera: { zoom: 4, lat: 50, lng: 34 }, layers: ["towns"] }, { only: "map" }),
      "/picture.svg?map=4/50/34&layers=towns&only=map",
    ],
  ])("is written once and for all: %s", (written, expected) => {
    expect(written).toBe(expected);
  });

  it("shows the map of a page that has no picture of its own", () => {
    expect(address({ page: "/search?q=a" }, { only: "map" })).toBe("/picture.svg?only=map");
  });

  it("says the view and the size that it was made of", () => {
    const sizes = fc.record({
      width: fc.integer({ min: 16, max: 2000 }),
      height: fc.integer({ min: 16, max: 2000 }),
    });
    fc.assert(
      fc.property(views, sizes, fc.constantFrom("svg", "png"), (view, size, format) => {
        const written = picturePath(view, allowed, { format, size });
        const { pathname, searchParams } = new URL(written, "https://atlas.example");
        const page = pathname.slice("/picture".length, -".svg".length) || "/";
        expect(pathname.endsWith(`.${format}`)).toBe(true);
        expect(readView(page, searchParams, allowed)).toEqual(view);
        expect(readSize(searchParams)).toEqual({ ok: true, size: { ...size, scale: 1 } });
      }),
    );
  });
});
