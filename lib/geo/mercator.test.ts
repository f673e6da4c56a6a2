import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clampLatitude,
  lngLatToMercator,
  MAX_LATITUDE,
  mercatorToLngLat,
  project,
  unproject,
  worldSize,
  wrapLongitude,
} from "./mercator";

const finite = { noNaN: true, noDefaultInfinity: true };
const lng = fc.double({ min: -180, max: 180, ...finite });
const lat = fc.double({ min: -MAX_LATITUDE, max: MAX_LATITUDE, ...finite });
const zoom = fc.double({ min: 0, max: 12, ...finite });
const size = { width: 390, height: 400 };

/** MapLibre GL JS, `src/geo/mercator_coordinate.ts`: mercatorXfromLng and mercatorYfromLat. */
const maplibre = (lng: number, lat: number) => ({
  x: (180 + lng) / 360,
  y: (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360,
});

describe("Web Mercator", () => {
  it("unprojects a point of the map box and projects it back", () => {
    const near = fc.double({ min: -200, max: 200, ...finite });
    fc.assert(
      fc.property(lng, fc.double({ min: -60, max: 60, ...finite }), zoom, near, near, (...at) => {
        const [lng, lat, zoom, x, y] = at;
        // Below this zoom the box could extend beyond the poles.
        const camera = { lng, lat, zoom: Math.max(2.5, zoom) };
        const back = project(unproject({ x, y }, camera, size), camera, size);
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });

  it("gives the same coordinates as MapLibre", () => {
    fc.assert(
      fc.property(lng, lat, (lng, lat) => {
        const [own, theirs] = [lngLatToMercator(lng, lat), maplibre(lng, lat)];
        expect(own.x).toBeCloseTo(theirs.x, 12);
        expect(own.y).toBeCloseTo(theirs.y, 12);
      }),
    );
  });

  it("converts to Mercator and back", () => {
    fc.assert(
      fc.property(lng, lat, (lng, lat) => {
        const back = mercatorToLngLat(lngLatToMercator(lng, lat));
        expect(back.lng).toBeCloseTo(lng, 9);
        expect(back.lat).toBeCloseTo(lat, 9);
      }),
    );
  });

  it("maps the world to the unit square", () => {
    expect(lngLatToMercator(-180, 90).y).toBeCloseTo(0, 7);
    expect(lngLatToMercator(180, -90).y).toBeCloseTo(1, 7);
    expect(lngLatToMercator(0, 0)).toEqual({ x: 0.5, y: 0.5 });
    expect([worldSize(0), worldSize(3)]).toEqual([512, 4096]);
    expect([clampLatitude(90), clampLatitude(-90)]).toEqual([MAX_LATITUDE, -MAX_LATITUDE]);
  });

  it.each([
    [180, -180],
    [-180, -180],
    [190, -170],
    [-190, 170],
    [720, 0],
    [36.5, 36.5],
  ])("wraps a longitude of %d to %d", (from, to) => {
    expect(wrapLongitude(from)).toBeCloseTo(to, 9);
  });
});

describe("projecting into a map box", () => {
  it("puts the camera's own position in the middle", () => {
    fc.assert(
      fc.property(lng, lat, zoom, (lng, lat, zoom) => {
        const { x, y } = project([lng, lat], { lng, lat, zoom }, size);
        expect([x, y]).toEqual([size.width / 2, size.height / 2]);
      }),
    );
  });

  it("uses the copy of the world that is nearest to the centre", () => {
    fc.assert(
      fc.property(lng, lng, zoom, (from, to, zoom) => {
        const { x } = project([to, 0], { lng: from, lat: 0, zoom }, size);
        const offset = x - size.width / 2;
        expect(Math.abs(offset)).toBeLessThanOrEqual(worldSize(zoom) / 2 + 1e-6);
        // It differs from the longitude itself by a whole number of worlds.
        const copies = offset / worldSize(zoom) - (to - from) / 360;
        expect(copies).toBeCloseTo(Math.round(copies), 9);
      }),
    );
  });

  it("has x growing east and y growing south", () => {
    const camera = { lng: 36, lat: 51, zoom: 6 };
    const { x, y } = project([37, 50], camera, size);
    expect(x).toBeCloseTo(size.width / 2 + worldSize(6) / 360, 6);
    expect(y).toBeGreaterThan(size.height / 2);
  });
});
