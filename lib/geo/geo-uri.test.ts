import fc from "fast-check";
import { expect, test } from "vitest";
import { readGeodata } from "@/geodata/read";
import { placeGeoUri, uncertaintyOf } from "./geo-uri";

const anchor = [37.17585, 48.28198] as const;
const bbox = [37.17585, 48.28198, 37.17585, 48.28198] as const;

test("a point stands for a thousand metres around it", () => {
  expect(placeGeoUri({ anchor, bbox })).toBe("geo:48.28198,37.17585;u=1000");
});

test("an area has an uncertainty of half its bbox diagonal", () => {
  // One degree on the equator is 111.2 km; the diagonal of a 1° square there is 157.2 km.
  expect(uncertaintyOf({ anchor, bbox: [0, 0, 1, 0] })).toBe(56_000);
  expect(uncertaintyOf({ anchor, bbox: [0, 0, 1, 1] })).toBe(79_000);
});

test("a bbox across the antimeridian is measured the short way", () => {
  expect(uncertaintyOf({ anchor, bbox: [179.5, 0, -179.5, 0] })).toBe(56_000);
});

test("coordinates keep no more than about a metre, and no negative nothing", () => {
  const written = placeGeoUri({ anchor: [-1e-9, 48.281981234], bbox });
  expect(written).toBe("geo:48.28198,0;u=1000");
});

test("the URI of every place that is not schematic matches RFC 5870", () => {
  const places = readGeodata()
    .layers.flatMap(({ features }) => features)
    .filter(({ properties }) => !properties.schematic);
  for (const { id, properties, bbox } of places) {
    expect(placeGeoUri({ anchor: properties.anchor, bbox }), id).toMatch(
      /^geo:-?\d+(?:\.\d+)?,-?\d+(?:\.\d+)?;u=\d+$/,
    );
  }
});

test("the uncertainty of any bbox has two significant digits", () => {
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
