import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import { MAX_ZOOM, MIN_ZOOM } from "@/lib/geo/camera";
import { type Camera, project } from "@/lib/geo/mercator";
import { type Breakpoint, EMBED_BREAKPOINTS, NOMINAL_BOX, PAGE_BREAKPOINTS } from "./breakpoints";
import { type CameraTarget, cameraForMarks, defaultCamera } from "./default-camera";

const places: CameraTarget[] = joinAtlas(readGeodata()).places.map(({ id, layer, place }) => ({
  id,
  layer,
  bbox: place.bbox,
  anchor: place.properties.anchor,
}));

const insideBox = (
  at: readonly [number, number],
  camera: Camera,
  breakpoint: Breakpoint,
): boolean => {
  const { width, height } = NOMINAL_BOX[breakpoint];
  const { x, y } = project(at, camera, NOMINAL_BOX[breakpoint]);
  return x >= 0 && x <= width && y >= 0 && y <= height;
};

const cornersOf = ({ bbox: [west, south, east, north] }: CameraTarget) =>
  [
    [west, south],
    [east, south],
    [west, north],
    [east, north],
  ] as const;

describe.each([...PAGE_BREAKPOINTS, ...EMBED_BREAKPOINTS])("on a %s", (breakpoint) => {
  it.each(places.map((place) => place.id))("the camera of %s shows its whole bbox", (id) => {
    const camera = defaultCamera(places, id, breakpoint);
    const place = places.find((it) => it.id === id) as CameraTarget;
    for (const corner of [...cornersOf(place), place.anchor]) {
      expect(insideBox(corner, camera, breakpoint)).toBe(true);
    }
    expect(camera.zoom).toBeGreaterThanOrEqual(MIN_ZOOM);
    expect(camera.zoom).toBeLessThanOrEqual(MAX_ZOOM);
  });

  it("an unknown place has the camera of no place", () => {
    const camera = defaultCamera(places, null, breakpoint);
    expect(defaultCamera(places, "nowhere", breakpoint)).toEqual(camera);
    expect(defaultCamera(places, "kursk-oblast", breakpoint)).not.toEqual(camera);
  });

  it("the camera for marks shows all of them", () => {
    const camera = cameraForMarks(places, breakpoint);
    // No window can be too small for an atlas, but one may be for the whole world.
    if (camera.zoom === MIN_ZOOM) return;
    for (const { anchor } of places) expect(insideBox(anchor, camera, breakpoint)).toBe(true);
  });

  it("the camera without a place shows all places, or the western ones if narrow", () => {
    const camera = defaultCamera(places, null, breakpoint);
    const west = places.filter(({ anchor: [lng] }) => lng < 60);
    const showsAll = ["desk", "column", "wide"].includes(breakpoint);
    const expected = showsAll ? places : west;
    expect(expected.length).toBeGreaterThan(4);
    for (const { anchor } of expected) expect(insideBox(anchor, camera, breakpoint)).toBe(true);
    if (!showsAll) expect(camera.zoom).toBeGreaterThan(3);
  });
});

describe("places anywhere on the globe", () => {
  const anywhere = fc
    .tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    )
    .map(([lng, lat]) => ({ bbox: [lng, lat, lng, lat] as const, anchor: [lng, lat] as const }));
  const sets = fc
    .array(anywhere, { maxLength: 12 })
    .map((all) => all.map((each, i): CameraTarget => ({ id: `${i}`, layer: "towns", ...each })));

  it.each([...PAGE_BREAKPOINTS, ...EMBED_BREAKPOINTS])("are framed on a %s", (breakpoint) => {
    fc.assert(
      fc.property(sets, (all) => {
        const camera = defaultCamera(all, null, breakpoint);
        for (const value of Object.values(camera)) expect(value).not.toBeNaN();
        expect(camera.zoom).toBeGreaterThanOrEqual(MIN_ZOOM);
        // At the smallest zoom a window shows less than the globe.
        if (camera.zoom === MIN_ZOOM || all.length === 0) return;
        const shown = all.filter(({ anchor }) => insideBox(anchor, camera, breakpoint));
        const isWide = ["desk", "column", "wide"].includes(breakpoint);
        expect(shown.length).toBeGreaterThanOrEqual(isWide ? all.length : 1);
      }),
    );
  });

  it("on both sides of the antimeridian are shown together", () => {
    const fiji = [
      { id: "suva", layer: "towns", bbox: [178.4, -18.1, 178.4, -18.1], anchor: [178.4, -18.1] },
      { id: "lau", layer: "towns", bbox: [-178.8, -18.2, -178.8, -18.2], anchor: [-178.8, -18.2] },
    ] as const satisfies CameraTarget[];
    for (const breakpoint of PAGE_BREAKPOINTS) {
      const camera = defaultCamera(fiji, null, breakpoint);
      expect(camera.zoom).toBeGreaterThan(5);
      for (const { anchor } of fiji) expect(insideBox(anchor, camera, breakpoint)).toBe(true);
    }
  });

  it("those that the atlas names are framed, and no others", () => {
    const named = places.map((place) => ({
      ...place,
      opening: { wide: place.id === "kyiv", narrow: place.id === "pyongyang" },
    }));
    const only = (id: string) => places.filter((place) => place.id === id);
    expect(defaultCamera(named, null, "desk")).toEqual(cameraForMarks(only("kyiv"), "desk"));
    expect(defaultCamera(named, null, "phone")).toEqual(cameraForMarks(only("pyongyang"), "phone"));
  });
});
