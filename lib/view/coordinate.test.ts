import fc from "fast-check";
import { expect, it } from "vitest";
import { latLng } from "@/lib/geo/lat-lng";
import { coordinatePath } from "@/lib/routes/paths";
import { coordinateCamera, coordinateOf } from "./coordinate";

const coordinateAt = (page: string) => coordinateOf({ place: null, page });

it("parses the path that it writes for any coordinate", () => {
  const degrees = (max: number) => fc.double({ min: -max, max, noNaN: true });
  fc.assert(
    fc.property(degrees(90), degrees(180), (lat, lng) => {
      const coordinate = latLng(lat, lng);
      expect(coordinate && coordinateAt(coordinatePath(coordinate))).toEqual(coordinate);
    }),
    { numRuns: 1000 },
  );
  expect(coordinatePath({ lat: 0.00001, lng: -0 })).toBe("/at/0.00001,0");
});

it("rejects paths that are not a coordinate in plain decimals", () => {
  for (const page of ["/at/91,0", "/at/0,181", "/at/1e1,2", "/at/1", "/at/,", "/at/NaN,1", "/"]) {
    expect(coordinateAt(page), page).toBeNull();
  }
  expect(coordinateOf({ place: "kyiv", page: "/at/1,2" })).toBeNull();
});

it("centres the map on the coordinate, with the latitude clamped to Mercator's", () => {
  expect(coordinateCamera({ lat: 48.28, lng: 37.18 })).toMatchObject({ lat: 48.28, lng: 37.18 });
  expect(coordinateCamera({ lat: 90, lng: 0 }).lat).toBeLessThan(86);
});
