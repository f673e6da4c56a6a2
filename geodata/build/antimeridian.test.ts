import fc from "fast-check";
import type { Position } from "geojson";
import { describe, expect, test } from "vitest";
import { boundsOfAll, cutAtAntimeridian, nearLongitude, unwrapped } from "./antimeridian";
import { greatCircleLegs } from "./geometry";

const longitude = fc.integer({ min: -1800, max: 1800 }).map((tenths) => tenths / 10);
const latitude = fc.integer({ min: -850, max: 850 }).map((tenths) => tenths / 10);
const line = fc.array(fc.tuple(longitude, latitude), { minLength: 2, maxLength: 12 });

const turns = (degrees: number): number => Math.abs(degrees / 360 - Math.round(degrees / 360));

describe("a line that is unwrapped and cut", () => {
  test("jumps nowhere, and stays at the same places", () => {
    fc.assert(
      fc.property(line, (vertices) => {
        const continuous = unwrapped(vertices);
        for (const [i, [lon = 0, lat]] of continuous.entries()) {
          expect(turns(lon - (vertices[i]?.[0] ?? 0))).toBeLessThan(1e-9);
          expect(lat).toBe(vertices[i]?.[1]);
          expect(Math.abs(lon - (continuous[i - 1]?.[0] ?? lon))).toBeLessThanOrEqual(180 + 1e-9);
        }
      }),
    );
  });

  test("has parts within the world that go on where the one before ends", () => {
    fc.assert(
      fc.property(line, (vertices) => {
        const parts = cutAtAntimeridian(unwrapped(vertices));
        for (const [i, part] of parts.entries()) {
          for (const [lon = 0] of part) expect(Math.abs(lon)).toBeLessThanOrEqual(180);
          const [end, start] = [parts[i - 1]?.at(-1), part[0]];
          if (!end || !start) continue;
          expect(Math.abs(end[0] ?? 0)).toBe(180);
          expect(start).toEqual([-(end[0] ?? 0), end[1]]);
        }
        expect(parts.flat().length).toBe(vertices.length + 2 * (parts.length - 1));
      }),
    );
  });

  test("is left as it is where it crosses nothing", () => {
    const plain: Position[] = [
      [10, 50],
      [30, 60],
    ];
    expect(cutAtAntimeridian(unwrapped(plain))).toEqual([plain]);
  });
});

describe("bounds", () => {
  test("hold every point, and are never wider than without crossing", () => {
    fc.assert(
      fc.property(line, (vertices) => {
        const points = vertices.map((coordinates) => ({ type: "Point" as const, coordinates }));
        const [west = 0, south = 0, east = 0, north = 0] = boundsOfAll(points);
        const width = west <= east ? east - west : east - west + 360;
        for (const [lon, lat] of vertices) {
          expect(lat >= south && lat <= north).toBe(true);
          const inside = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
          expect(inside).toBe(true);
        }
        const lons = vertices.map(([lon]) => lon);
        expect(width).toBeLessThanOrEqual(Math.max(...lons) - Math.min(...lons));
      }),
    );
  });

  test("of both sides of the antimeridian cross it (RFC 7946, 5.2)", () => {
    const points = [177, -178].map((lon) => ({ type: "Point" as const, coordinates: [lon, -17] }));
    expect(boundsOfAll(points)).toEqual([177, -17, -178, -17]);
  });
});

describe("a corridor", () => {
  const route = (lons: readonly number[]) =>
    greatCircleLegs(lons.map((lon, i) => [lon, 5 * i - 20] as Position));

  test("across the antimeridian is the one at Greenwich, shifted", () => {
    const [here, there] = [route([-10, -2, 5, 10]), route([170, 178, -175, -170])];
    expect(here.type).toBe("LineString");
    expect(there.type).toBe("MultiLineString");
    const shifted = unwrapped((there.coordinates as Position[][]).flat()).filter(
      ([lon], i, all) => Math.abs(lon ?? 0) !== 180 || all[i - 1]?.[0] !== lon,
    );
    const vertices = here.coordinates as Position[];
    for (const [lon = 0, lat = 0] of vertices) {
      const nearest = shifted.map(([x = 0, y = 0]) =>
        Math.hypot(nearLongitude(x, lon + 180) - lon - 180, y - lat),
      );
      expect(Math.min(...nearest)).toBeLessThan(1e-6);
    }
  });

  test("starts and ends at its first and last point", () => {
    const { coordinates } = route([170, 178, -175, -170]);
    const vertices = (coordinates as Position[][]).flat();
    expect(vertices[0]).toEqual([170, -20]);
    expect(vertices.at(-1)?.map((degrees) => Math.round(degrees))).toEqual([-170, -5]);
  });
});
