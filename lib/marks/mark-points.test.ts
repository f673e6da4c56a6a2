import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import { type Camera, project } from "@/lib/geo/mercator";
import { translatorFor } from "@/lib/text/catalogues";
import { type MarkLayout, markPoints } from "./mark-points";
import { layoutMarks, marksOf } from "./marks";

const atlas = joinAtlas(readGeodata());
const marks = marksOf(atlas, translatorFor("en"));
const box = { width: 860, height: 780 };
const donbas: Camera = { lng: 37, lat: 48.5, zoom: 6 };

const pointsAt = (more: Partial<MarkLayout> = {}) =>
  markPoints(marks, {
    camera: donbas,
    box,
    labelArea: { width: 560, height: 560 },
    selected: null,
    ...more,
  }).features;

const cameras = fc.record({
  zoom: fc.double({ min: 1, max: 12, noNaN: true }),
  lat: fc.double({ min: 35, max: 60, noNaN: true }),
  lng: fc.double({ min: 20, max: 140, noNaN: true }),
});

describe("the marks as a source of the map", () => {
  it("are at their displaced positions, or at their places if these are off-screen", () => {
    fc.assert(
      fc.property(cameras, (camera) => {
        const features = pointsAt({ camera });
        for (const { mark, anchor, position, offScreenSide } of layoutMarks(marks, camera, box)) {
          const point = features.find(({ properties }) => properties.id === mark.id);
          const [lng = 0, lat = 0] = point?.geometry.coordinates ?? [];
          const at = project([lng, lat], camera, box);
          const expected = offScreenSide === null ? position : anchor;
          expect(Math.hypot(at.x - expected.x, at.y - expected.y)).toBeLessThan(0.1);
        }
      }),
    );
  });

  it("have their number of excerpts", () => {
    const counts = pointsAt().map(({ properties: { id, count } }) => [id, count]);
    expect(counts).toEqual(marks.map(({ id, excerpts }) => [id, String(excerpts)]));
  });

  it("have names, the selected one first; a schematic course's name says that it is one", () => {
    const near = pointsAt({ camera: { ...donbas, zoom: 8 }, selected: "kostiantynivka" });
    expect(near[0]?.properties).toMatchObject({ id: "kostiantynivka", name: "Kostiantynivka" });
    const names = pointsAt({ camera: { lng: 120, lat: 50, zoom: 4 } }).map(
      ({ properties }) => properties.name ?? "",
    );
    const schematic = names.filter((name) => name.includes("course not stated"));
    expect(schematic).toHaveLength(marks.filter((mark) => mark.schematic).length);
  });

  it("have neither a name nor an anchor if there is no room", () => {
    const far = pointsAt({ camera: { ...donbas, zoom: 1 } });
    expect(far.some(({ properties }) => properties.name === undefined)).toBe(true);
    for (const { properties } of far) {
      expect(properties.name === undefined).toBe(properties.anchor === undefined);
    }
  });

  it("do not change when the map is panned", () => {
    const moved = pointsAt({ camera: { ...donbas, lng: 37.25, lat: 48.4 } });
    expect(moved.map(({ geometry }) => geometry)).toEqual(
      pointsAt().map(({ geometry }) => geometry),
    );
  });
});
