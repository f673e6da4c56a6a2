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
