import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { geoUri } from "@/lib/geo/geo-uri";
import { type LatLng, latLng } from "@/lib/geo/lat-lng";
import { decimal, formatDms, plusCode, possibleCoordinates, readCoordinates } from "./coordinates";

const degrees = (max: number) => fc.double({ min: -max, max, noNaN: true });
const coordinates = fc
  .tuple(degrees(90), degrees(180))
  .map(([lat, lng]) => latLng(lat, lng) as LatLng)
  // A Plus Code encodes the pole as the last cell before it, and 180° as −180°.
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
    ["(48.28, 37.18)", 48.28, 37.18],
    ["48.28 | 37.18", 48.28, 37.18],
    ["geo:0,0?q=48.28,37.18(Pokrovsk)", 48.28, 37.18],
    // Decimal commas.
    ["48,2800, 37,1800", 48.28, 37.18],
    ["48,28; -37,18", 48.28, -37.18],
    ["48,28 / 37,18", 48.28, 37.18],
    ["N 48,28° E 37,18°", 48.28, 37.18],
    ["48°16,8′N, 37°10,8′E", 48.28, 37.18],
    ["48°16′48,0″N 37°10′48,0″E", 48.28, 37.18],
    // Longitude first, by its letters.
    ["37.18E 48.28N", 48.28, 37.18],
    ["E37.18, N48.28", 48.28, 37.18],
    ["37.18° W 48.28° S", -48.28, -37.18],
    // Without the signs of the units.
    ["48 16 48 N 37 10 48 E", 48.28, 37.18],
    ["N48 16 48 E37 10 48", 48.28, 37.18],
    ["48 16 48 N, 37 10 48 E", 48.28, 37.18],
    ["48 16.8 N 37 10.8 E", 48.28, 37.18],
    ["S 48 16 48, W 37 10 48", -48.28, -37.18],
    ["48-16-48N 037-10-48E", 48.28, 37.18],
    ["48:16:48 N 37:10:48 E", 48.28, 37.18],
    ["48° 16 48 N 37° 10 48 E", 48.28, 37.18],
    // In words.
    ["48.28 degrees north, 37.18 degrees east", 48.28, 37.18],
    ["48.28 North 37.18 West", 48.28, -37.18],
    ["48°16′48″ пн. ш. 37°10′48″ сх. д.", 48.28, 37.18],
    ["48°16′48″ пн.ш., 37°10′48″ сх.д.", 48.28, 37.18],
    ["48,28° пд. ш. 37,18° зх. д.", -48.28, -37.18],
    ["48°16′48″ північної широти, 37°10′48″ східної довготи", 48.28, 37.18],
    ["48°16′48″ південної широти, 37°10′48″ західної довготи", -48.28, -37.18],
    ["48°16′48″ с. ш. 37°10′48″ в. д.", 48.28, 37.18],
    ["48°16′48″с.ш. 37°10′48″в.д.", 48.28, 37.18],
    ["48 16 48 ю. ш. 37 10 48 з. д.", -48.28, -37.18],
    ["48,28 градуса северной широты, 37,18 градуса восточной долготы", 48.28, 37.18],
    ["48,28° южной широты, 37,18° западной долготы", -48.28, -37.18],
    ["북위 48도 16분 48초 동경 37도 10분 48초", 48.28, 37.18],
    ["북위 48.28도, 동경 37.18도", 48.28, 37.18],
    ["남위 48° 16' 48\" 서경 37° 10' 48\"", -48.28, -37.18],
    // With names.
    ["lat: 48.28, lon: 37.18", 48.28, 37.18],
    ["lng: 37.18; lat: 48.28", 48.28, 37.18],
    ["Latitude: 48.28° N, Longitude: 37.18° E", 48.28, 37.18],
    ["lat=48.28&lon=-37.18", 48.28, -37.18],
    ['{"lat": 48.28, "lng": 37.18}', 48.28, 37.18],
    ["широта: 48.28, довгота: 37.18", 48.28, 37.18],
    ["широта 48,28; долгота 37,18", 48.28, 37.18],
    ["위도 48.28, 경도 37.18", 48.28, 37.18],
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
    // Ambiguous: it is unclear which digits belong together, or what a letter means.
    "48,28,37,18",
    "48, 28, 37, 18",
    "48,28, 37",
    "48.28,37,18",
    "48-37",
    "48.28-37.18",
    "48 16 48 37 10 48",
    "N48 16 37 10E",
    "48.28° N, 37.18° O",
    "48.5°16′N 37°E",
    "48 16.5 48 N 37 10 48 E",
    "N 48 S, 37 E",
    "lat: 48.28 E, lon: 37.18 N",
    "lat: 48.28, lat: 37.18",
    "lat: 48.28, 37.18",
    "[37.18, 48.28]",
    "48 76 48 N 37 10 48 E",
    "geo:0,0?q=Pokrovsk",
    "geo:48.28,37.18;crs=Moon-2011",
  ])("%s is not a coordinate", (text) => {
    expect(readCoordinates(text)).toBeNull();
  });

  const degreesOf = (of: number, [positive, negative]: readonly [string, string]) => {
    const seconds = Math.round(Math.abs(of) * 3600);
    const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    return { parts, direction: of < 0 ? negative : positive };
  };
  const written =
    (
      lat: readonly [string, string],
      lng: readonly [string, string],
      [degree, minute, second]: readonly [string, string, string],
      isBefore: boolean,
    ) =>
    (coordinate: LatLng) =>
      [degreesOf(coordinate.lat, lat), degreesOf(coordinate.lng, lng)]
        .map(({ parts: [d, m, s], direction }) => {
          const angle = `${d}${degree}${m}${minute}${s}${second}`.trim();
          return isBefore ? `${direction} ${angle}` : `${angle} ${direction}`;
        })
        .join(" ");
  const SIGNS = ["°", "′", "″"] as const;

  it.each([
    ["letters behind", written(["N", "S"], ["E", "W"], [" ", " ", ""], false)],
    ["letters before", written(["N", "S"], ["E", "W"], [" ", " ", ""], true)],
    ["Ukrainian", written(["пн. ш.", "пд. ш."], ["сх. д.", "зх. д."], SIGNS, false)],
    ["Russian", written(["с. ш.", "ю. ш."], ["в. д.", "з. д."], SIGNS, false)],
    ["Korean", written(["북위", "남위"], ["동경", "서경"], ["도 ", "분 ", "초"], true)],
    ["English", written(["north", "south"], ["east", "west"], SIGNS, false)],
    ["names", ({ lat, lng }: LatLng) => `lng: ${lng.toFixed(5)}, lat: ${lat.toFixed(5)}`],
    [
      "decimal commas",
      ({ lat, lng }: LatLng) => [lat, lng].map((n) => n.toFixed(5).replace(".", ",")).join("; "),
    ],
  ])("written with %s are read back", (_, write) => {
    fc.assert(
      fc.property(coordinates, (coordinate) => {
        const read = readCoordinates(write(coordinate));
        expect(read, write(coordinate)).not.toBeNull();
        expect(Math.abs((read as LatLng).lat - coordinate.lat)).toBeLessThanOrEqual(2 / 3600);
        expect(Math.abs((read as LatLng).lng - coordinate.lng)).toBeLessThanOrEqual(2 / 3600);
      }),
    );
  });

  it("are offered in both orders where only brackets are around them", () => {
    expect(possibleCoordinates("[37.18, 48.28]")).toEqual([
      { lat: 48.28, lng: 37.18 },
      { lat: 37.18, lng: 48.28 },
    ]);
    expect(possibleCoordinates("[125.67, 39.2]")).toEqual([{ lat: 39.2, lng: 125.67 }]);
    expect(possibleCoordinates("[200, 300]")).toEqual([]);
  });

  it("may be the half of a pair, and then there is none", () => {
    expect(possibleCoordinates("48,28")).toEqual([]);
    expect(possibleCoordinates("48,28; 37,18")).toEqual([{ lat: 48.28, lng: 37.18 }]);
    // This is how the atlas itself writes it.
    expect(readCoordinates("48,28")).toEqual({ lat: 48, lng: 28 });
  });

  it("never throws, and never returns a coordinate out of range", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^[-+.,;° '"′″NSEWgeo:0-9+]{0,40}$/),
      fc.stringMatching(/^[02-9CFGHJMPQRVWX+]{0,14}$/),
      fc.stringMatching(/^(?:[\d.,: ]{1,6}|lat|lon|пн|ш\.|в|д|북위|동경|도|[°'"NSEW;-]){0,12}$/),
    );
    fc.assert(
      fc.property(text, (input) => {
        for (const { lat, lng } of possibleCoordinates(input)) {
          expect(Math.abs(lat)).toBeLessThanOrEqual(90);
          expect(Math.abs(lng)).toBeLessThanOrEqual(180);
        }
      }),
      { numRuns: 5000 },
    );
  }, 30_000);
});
