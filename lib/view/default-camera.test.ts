import { describe, expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import { MAX_ZOOM, MIN_ZOOM } from "@/lib/geo/camera";
import { cameraOver, type Framed, homeCamera } from "./default-camera";
import { EMBED_FRAMES, FRAMES, type Frame, NOMINAL_BOX } from "./breakpoints";
import { type Camera, project } from "@/lib/geo/mercator";

const places: Framed[] = joinAtlas(readGeodata()).places.map(({ id, layer, place }) => ({
  id,
  layer,
  bbox: place.bbox,
  anchor: place.properties.anchor,
}));

const insideBox = (at: readonly [number, number], camera: Camera, frame: Frame): boolean => {
  const { width, height } = NOMINAL_BOX[frame];
  const { x, y } = project(at, camera, NOMINAL_BOX[frame]);
  return x >= 0 && x <= width && y >= 0 && y <= height;
};

const cornersOf = ({ bbox: [west, south, east, north] }: Framed) =>
  [
    [west, south],
    [east, south],
    [west, north],
    [east, north],
  ] as const;

describe.each([...FRAMES, ...EMBED_FRAMES])("on a %s", (frame) => {
  it.each(places.map((place) => place.id))("the camera of %s shows the whole of it", (id) => {
    const camera = homeCamera(places, id, frame);
    const place = places.find((it) => it.id === id) as Framed;
    for (const corner of [...cornersOf(place), place.anchor]) {
      expect(insideBox(corner, camera, frame)).toBe(true);
    }
    expect(camera.zoom).toBeGreaterThanOrEqual(MIN_ZOOM);
    expect(camera.zoom).toBeLessThanOrEqual(MAX_ZOOM);
  });

  it("an unknown place opens as none does", () => {
    const opening = homeCamera(places, null, frame);
    expect(homeCamera(places, "nowhere", frame)).toEqual(opening);
    expect(homeCamera(places, "kursk-oblast", frame)).not.toEqual(opening);
  });

  it("a camera over places shows all their marks", () => {
    const camera = cameraOver(places, frame);
    for (const { anchor } of places) expect(insideBox(anchor, camera, frame)).toBe(true);
  });

  it("the opening shows what can be told apart there", () => {
    const opening = homeCamera(places, null, frame);
    const west = places.filter(({ anchor: [lng] }) => lng < 60);
    const whole = ["desk", "column", "wide"].includes(frame);
    const due = whole ? places : west;
    expect(due.length).toBeGreaterThan(4);
    for (const { anchor } of due) expect(insideBox(anchor, opening, frame)).toBe(true);
    if (!whole) expect(opening.zoom).toBeGreaterThan(3);
  });
});
