import fc from "fast-check";
import { expect, it } from "vitest";
import { latLng } from "@/lib/geo/lat-lng";
import { coordinatePath } from "@/lib/routes/paths";
import { coordinateCamera, coordinateOf } from "./coordinate";

const at = (page: string) => coordinateOf({ place: null, page });

it("reads back the address that it writes for any point on the globe", () => {
  const degrees = (max: number) => fc.double({ min: -max, max, noNaN: true });
  fc.assert(
    fc.property(degrees(90), degrees(180), (lat, lng) => {
      const coordinate = latLng(lat, lng);
      expect(coordinate && at(coordinatePath(coordinate))).toEqual(coordinate);
    }),
    { numRuns: 1000 },
  );
  expect(coordinatePath({ lat: 0.00001, lng: -0 })).toBe("/at/0.00001,0");
});

it("reads nothing that is not a point on the globe in plain decimals", () => {
  for (const page of ["/at/91,0", "/at/0,181", "/at/1e1,2", "/at/1", "/at/,", "/at/NaN,1", "/"]) {
    expect(at(page), page).toBeNull();
  }
  expect(coordinateOf({ place: "kyiv", page: "/at/1,2" })).toBeNull();
});

it("opens the map at the point, and at the nearest latitude that there is a map of", () => {
  expect(coordinateCamera({ lat: 48.28, lng: 37.18 })).toMatchObject({ lat: 48.28, lng: 37.18 });
  expect(coordinateCamera({ lat: 90, lng: 0 }).lat).toBeLessThan(86);
});
