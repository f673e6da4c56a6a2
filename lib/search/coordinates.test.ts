import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { geoUri } from "@/lib/geo/geo-uri";
import { type LatLng, latLng } from "@/lib/geo/lat-lng";
import { decimal, formatDms, plusCode, readCoordinates } from "./coordinates";

const degrees = (max: number) => fc.double({ min: -max, max, noNaN: true });
const coordinates = fc
  .tuple(degrees(90), degrees(180))
  .map(([lat, lng]) => latLng(lat, lng) as LatLng)
  // A Plus Code writes the pole as the last cell before it, and 180° as −180°.
  .filter(({ lat, lng }) => Math.abs(lat) < 89.999 && Math.abs(lng) < 179.999);

describe("coordinates", () => {
  it.each([
    ["decimal", decimal, 1e-5],
    ["degrees, minutes, seconds", formatDms, 1 / 36_000],
    ["a geo: URI", geoUri, 1e-5],
    ["a Plus Code", plusCode, 1 / 8000],
  ])("written as %s are read back within the rounding of the format", (_, write, tolerance) => {
    fc.assert(
      fc.property(coordinates, (coordinate) => {
        const read = readCoordinates(write(coordinate)) as LatLng;
        expect(Math.abs(read.lat - coordinate.lat)).toBeLessThanOrEqual(tolerance);
        expect(Math.abs(read.lng - coordinate.lng)).toBeLessThanOrEqual(tolerance);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["48.28, 37.18", 48.28, 37.18],
    ["48.28 37.18", 48.28, 37.18],
    ["48.28,37.18", 48.28, 37.18],
    [" -48.28;+37.18 ", -48.28, 37.18],
    ["−48.28, 37.18", -48.28, 37.18],
    ["48,28 37,18", 48.28, 37.18],
    ["48,28; 37,18", 48.28, 37.18],
    ["48, 37", 48, 37],
    ["48°17′N 37°11′E", 48.28333, 37.18333],
    ["37°11′E, 48°17′N", 48.28333, 37.18333],
    ["48° 17' 0\" S, 37° 11' 0\" W", -48.28333, -37.18333],
    ["48°17’0’’n 37°11’0”e", 48.28333, 37.18333],
    ["N48.28 E37.18", 48.28, 37.18],
    ["48.28°, 37.18°", 48.28, 37.18],
    ["geo:48.28,37.18", 48.28, 37.18],
    ["GEO:48.28,37.18,120;u=35", 48.28, 37.18],
    ["geo:48.28,37.18?z=9", 48.28, 37.18],
    ["90, 180", 90, 180],
  ])("%s is read", (text, lat, lng) => {
    expect(readCoordinates(text)).toEqual({ lat, lng });
  });

  it("a Plus Code of Pokrovsk is read in either case", () => {
    const code = plusCode({ lat: 48.28, lng: 37.18 });
    expect(code).toMatch(/^[2-9CFGHJMPQRVWX]{8}\+[2-9CFGHJMPQRVWX]{2}$/);
    expect(readCoordinates(code.toLowerCase())).toEqual(readCoordinates(code));
  });

  it.each([
    "",
    "48",
    "91, 0",
    "0, 181",
    "geo:91,0",
    "48.28N 37.18",
    "48N 37N",
    "N48N, 37E",
    "-48N, 37E",
    "48°60′N 37°E",
    "48.28, 37.18, 5",
    "WF8Q+WF",
    "Kyiv",
    "1".repeat(500),
    "٤٨, ٣٧",
  ])("%s is not a coordinate", (text) => {
    expect(readCoordinates(text)).toBeNull();
  });

  it("never throws, and never returns a coordinate out of range", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[-+.,;° '"′″NSEWgeo:0-9+]{0,40}$/),
      fc.stringMatching(/^[02-9CFGHJMPQRVWX+]{0,14}$/),
    );
    fc.assert(
      fc.property(text, (input) => {
        const coordinate = readCoordinates(input);
        if (coordinate === null) return;
        expect(Math.abs(coordinate.lat)).toBeLessThanOrEqual(90);
        expect(Math.abs(coordinate.lng)).toBeLessThanOrEqual(180);
      }),
      { numRuns: 5000 },
    );
  });
});
