import fc from "fast-check";
import { expect, it } from "vitest";
import { distanceAndDirection, type NearbyPlace, nearbyPlaces } from "@/lib/atlas/nearby-places";
import { getAtlas } from "./atlas.server";

const atlas = getAtlas();
const at = (lat: number, lng: number) => nearbyPlaces(atlas, { lat, lng });

it("a point in a region lies within it, and a town beside it is so many km off", () => {
  const near = at(48.282, 37.2);
  expect(near[0]).toMatchObject({ entry: { id: "donetsk-oblast" }, inside: true, km: 0 });
  expect(near[1]).toMatchObject({ entry: { id: "pokrovsk" }, inside: false, direction: "w" });
  expect(near[1]?.km).toBeLessThan(4);
});

it("a region elsewhere is measured to its outline, not to its middle", () => {
  const kyiv = at(50.45, 30.52);
  const kursk = kyiv.find(({ entry }) => entry.id === "kursk-oblast") as NearbyPlace;
  const { anchor } = kursk.entry.place.properties;
  expect(kursk.km).toBeLessThan(distanceAndDirection({ lat: 50.45, lng: 30.52 }, anchor).km);
  expect(kursk.km).toBeGreaterThan(200);
});

it.each([
  [1, 0, "n"],
  [1, 1, "ne"],
  [0, 1, "e"],
  [-1, 1, "se"],
  [-1, 0, "s"],
  [-1, -1, "sw"],
  [0, -1, "w"],
  [1, -1, "nw"],
])("%i, %i lies to the %s", (lat, lng, direction) => {
  const way = distanceAndDirection({ lat: 0, lng: 0 }, [lng, lat]);
  expect(way.direction).toBe(direction);
  expect(way.km).toBeCloseTo(111.2 * Math.hypot(lat, lng), 0);
});

it("never measures to a schematic course, and answers for any point on the globe", () => {
  const degrees = (max: number) => fc.double({ min: -max, max, noNaN: true });
  fc.assert(
    fc.property(degrees(90), degrees(180), (lat, lng) => {
      const near = at(lat, lng);
      expect(near.some(({ entry }) => entry.place.properties.schematic)).toBe(false);
      for (const { km } of near) expect(km >= 0 && km < 20_100).toBe(true);
    }),
    { numRuns: 30 },
  );
});
