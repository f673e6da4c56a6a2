import fc from "fast-check";
import { expect, test } from "vitest";
import { readGeodata } from "@/geodata/read";
import { placeGeoUri, uncertaintyOf } from "./geo-uri";

const anchor = [37.17585, 48.28198] as const;
const bbox = [37.17585, 48.28198, 37.17585, 48.28198] as const;

test("a point stands for a thousand metres around it", () => {
  expect(placeGeoUri({ anchor, bbox })).toBe("geo:48.28198,37.17585;u=1000");
});

test("an area is as uncertain as half its diagonal", () => {
  // One degree of the equator: 111.2 km; of both, 157.2 km.
  expect(uncertaintyOf({ anchor, bbox: [0, 0, 1, 0] })).toBe(56_000);
  expect(uncertaintyOf({ anchor, bbox: [0, 0, 1, 1] })).toBe(79_000);
});

test("a box across the antimeridian is no wider for it", () => {
  expect(uncertaintyOf({ anchor, bbox: [179.5, 0, -179.5, 0] })).toBe(56_000);
});

test("coordinates keep no more than about a metre, and no negative nothing", () => {
  const written = placeGeoUri({ anchor: [-1e-9, 48.281981234], bbox });
  expect(written).toBe("geo:48.28198,0;u=1000");
});

test("every place of the atlas that has a position has one that the standard reads", () => {
  const places = readGeodata()
    .layers.flatMap(({ features }) => features)
    .filter(({ properties }) => !properties.schematic);
  for (const { id, properties, bbox } of places) {
    expect(placeGeoUri({ anchor: properties.anchor, bbox }), id).toMatch(
      /^geo:-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?;u=\d+$/,
    );
  }
});

test("any box has an uncertainty of two digits, written out", () => {
  const lng = fc.double({ min: -180, max: 180, noNaN: true });
  const lat = fc.double({ min: -90, max: 90, noNaN: true });
  fc.assert(
    fc.property(lng, lat, lng, lat, (west, south, east, north) => {
      const u = uncertaintyOf({ anchor, bbox: [west, south, east, north] });
      expect(u).toBe(Number(u.toPrecision(2)));
      expect(u).toBeGreaterThanOrEqual(0);
      expect(u).toBeLessThan(10_100_000);
    }),
  );
});
