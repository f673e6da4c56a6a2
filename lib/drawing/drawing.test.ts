import { describe, expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import type { FeatureRole } from "@/lib/style/source-properties";
import { drawingOf } from "./drawing";

const atlas = joinAtlas(readGeodata());
const { features } = drawingOf(atlas);
const drawnOf = (id: string, part: FeatureRole) =>
  features.filter(({ properties }) => properties.id === id && properties.part === part);

describe.each(atlas.places.map((entry) => [entry.id, entry] as const))("%s", (id, entry) => {
  const { geometry, properties } = entry.place;

  it("is drawn with the parts of its geometry type", () => {
    const shapes = features.filter((it) => it.properties.id === id);
    const parts = new Set(shapes.map((it) => it.properties.part));
    if (geometry.type === "Point" || geometry.type.endsWith("Polygon")) {
      expect([...parts]).toEqual([geometry.type === "Point" ? "point" : "area"]);
      expect(shapes.map((it) => it.geometry)).toEqual([geometry]);
    } else {
      expect([...parts]).toEqual(["course", "dot"]);
      const pieces = shapes.filter((it) => it.properties.part === "course");
      expect(pieces.length).toBeGreaterThan(1);
      for (const piece of pieces) expect(piece.properties.strength).toBeLessThan(0.2);
    }
  });

  it("has its layer and kind on each part", () => {
    for (const it of features.filter((drawn) => drawn.properties.id === id)) {
      expect(it.properties).toMatchObject({ layer: entry.layer, kind: properties.kind });
    }
  });
});

it("each line of a multi-line course fades", () => {
  const course = atlas.places.find(({ id }) => id === "sea-route");
  if (course?.place.geometry.type !== "LineString") throw new Error("expected a line");
  const { coordinates } = course.place.geometry;
  const twice = {
    ...course,
    place: {
      ...course.place,
      geometry: { type: "MultiLineString" as const, coordinates: [coordinates, coordinates] },
    },
  };
  const { features } = drawingOf({ ...atlas, places: [twice] });
  const pieces = features.filter((it) => it.properties.part === "course");
  expect(pieces).toHaveLength(2 * drawnOf("sea-route", "course").length);
  expect(new Set(pieces.map(({ geometry }) => geometry.type))).toEqual(new Set(["LineString"]));
});

/** What is drawn of the sea route with another geometry and other properties. */
function drawnAs(geometry: object, properties: object = {}) {
  const course = atlas.places.find(({ id }) => id === "sea-route");
  if (!course) throw new Error("expected the sea route");
  const place = {
    ...course.place,
    geometry,
    properties: { ...course.place.properties, ...properties },
  } as typeof course.place;
  return drawingOf({ ...atlas, places: [{ ...course, place }] }).features;
}

it("a line whose course is known is drawn as it is", () => {
  const geometry = {
    type: "LineString",
    coordinates: [
      [1, 2],
      [3, 4],
    ],
  };
  const [line, ...others] = drawnAs(geometry, { schematic: undefined });
  expect(others).toEqual([]);
  expect(line).toMatchObject({ geometry, properties: { part: "line" } });
});

it("a course with a band has it on each piece", () => {
  const geometry = {
    type: "LineString",
    coordinates: [
      [1, 2],
      [3, 4],
    ],
  };
  const pieces = drawnAs(geometry, { band: 0.5 }).filter((it) => it.properties.part === "course");
  expect(pieces.length).toBeGreaterThan(1);
  for (const piece of pieces) expect(piece.properties.band).toBe(0.5);
});

it("a course that is cut at the antimeridian is one course, which fades at its own ends alone", () => {
  const cut = drawnAs({
    type: "MultiLineString",
    coordinates: [
      [
        [170, 10],
        [180, 10],
      ],
      [
        [-180, 10],
        [-175, 10],
        [-170, 15],
      ],
    ],
  });
  const whole = drawnAs({
    type: "LineString",
    coordinates: [
      [170, 10],
      [180, 10],
      [185, 10],
      [190, 15],
    ],
  });
  expect(cut).toEqual(whole);
});
