/**
 * Where a place is said to lie, and where its coordinates lie. The basemap's countries and settlements are
 * what they are compared with.
 */
import { booleanPointInPolygon, coordEach, distance } from "@turf/turf";
import { basemap } from "../basemap";
import { countryNames, threeLetters } from "../countries";
import { layerFile, PLACES } from "../files";
import { type Finding, type Path, show } from "../finding";
import type { PlaceInput } from "../places-schema";
import type { Geodata, Place } from "../schema";

type Position = readonly [longitude: number, latitude: number];

/** Degrees around a point in which a country counts too: generalised coasts leave out islands and piers. */
const BESIDE = [0, 0.1, 0.3];
const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

type Country = ReturnType<typeof basemap>["countries"]["features"][number];

const liesIn = ([lng, lat]: Position, { geometry }: Country): boolean =>
  BESIDE.some((by) =>
    DIRECTIONS.some(([x, y]) => booleanPointInPolygon([lng + x * by, lat + y * by], geometry)),
  );

const swapped = ([lng, lat]: Position): Position => [lat, lng];

/** Whether longitude and latitude can be the other way round at all. */
const canSwap = ([lng]: Position): boolean => Math.abs(lng) <= 90;

const SETTLEMENT_KM = 30;

/** Whether a settlement of one of these names lies near. */
function isNearNamesake(position: Position, names: readonly string[]): boolean {
  return basemap().settlements.features.some(
    ({ geometry, properties: { name } }) =>
      names.includes(name) && distance([...position], geometry.coordinates) < SETTLEMENT_KM,
  );
}

let patterns: readonly (readonly [Country, RegExp])[] | undefined;

/** A pattern for the names of each country; codes are left out, since "in" and "us" are words. */
function namePatterns(): readonly (readonly [Country, RegExp])[] {
  patterns ??= basemap().countries.features.map((country) => {
    const names = countryNames(country.properties).filter((name) => name.length > 3);
    const any = names.map((name) => name.replace(/[^\p{L}\p{N}]/gu, "."));
    return [country, new RegExp(`(?<!\\p{L})(?:${any.join("|")})(?!\\p{L})`, "u")] as const;
  });
  return patterns;
}

const countriesNamed = (text: string): Country[] =>
  namePatterns().flatMap(([country, pattern]) => (pattern.test(text) ? [country] : []));

/**
 * The other way round, the coordinates lie where the place's words say, and as they are they don't. Words
 * alone prove nothing (a town in New Jersey is not in Jersey), so nothing else follows from them.
 */
function isSwapped(position: Position, { names, summary }: Place["properties"]): boolean {
  if (!canSwap(position)) return false;
  const other = swapped(position);
  const named = countriesNamed(`${summary.en} ${names.en}`);
  if (named.some((it) => liesIn(position, it))) return false;
  if (named.some((it) => liesIn(other, it))) return true;
  return isNearNamesake(other, [names.en]) && !isNearNamesake(position, [names.en]);
}

/**
 * Checks one place's position.
 *
 * @param country the two letters of the country that it is said to lie in, where that is said
 */
export function checkPosition(
  position: Position,
  properties: Place["properties"],
  country: string | undefined,
  file: string,
  path: Path,
): Finding[] {
  const found = basemap().countries.features.find(
    (it) => country !== undefined && it.properties.iso === threeLetters(country),
  );
  const at = { file, path, got: show(position) };
  const near = canSwap(position) ? [show(swapped(position))] : [];
  if (found !== undefined) {
    if (liesIn(position, found)) return [];
    const lies = basemap().countries.features.find((it) => liesIn(position, it));
    const expected = `a position [longitude, latitude] in ${found.properties.name} (${country}), the country of ${show(properties.names.en)}`;
    const where = lies ? `in ${lies.properties.name}` : "in no country";
    const turned = canSwap(position) && liesIn(swapped(position), found);
    return [{ ...at, expected, got: `${at.got}, ${where}`, nearest: turned ? near : [] }];
  }
  if (!isSwapped(position, properties)) return [];
  const expected = `[longitude, latitude]; the other way round it lies where ${show(properties.summary.en)} says`;
  return [{ ...at, expected, nearest: near }];
}

type Bounds = Place["bbox"];

/** RFC 7946, 5.2: a box whose west is greater than its east spans the antimeridian. */
function isInBounds([lng, lat]: Position, [west, south, east, north]: Bounds): boolean {
  const between = west <= east ? lng >= west && lng <= east : lng >= west || lng <= east;
  return between && lat >= south && lat <= north;
}

function checkBounds({ bbox, geometry, properties }: Place, file: string, path: Path): Finding[] {
  const outside: Position[] = [];
  coordEach(geometry, ([lng = 0, lat = 0]) => {
    if (!isInBounds([lng, lat], bbox)) outside.push([lng, lat]);
  });
  const [first] = outside;
  const box = {
    file,
    path: [...path, "bbox"],
    expected: "[west, south, east, north] of its geometry",
  };
  const anchor = {
    file,
    path: [...path, "properties", "anchor"],
    expected: `a position in its bbox, ${show(bbox)}`,
  };
  return [
    ...(first ? [{ ...box, got: `${show(bbox)}, without ${show(first)}` }] : []),
    ...(isInBounds(properties.anchor, bbox) ? [] : [{ ...anchor, got: show(properties.anchor) }]),
  ];
}

/** Where the country of a place is said, and which: in `places.json`. */
function statedCountry(id: string, places: readonly PlaceInput[]) {
  const i = places.findIndex((place) => place.id === id);
  const country = places[i]?.country;
  return country === undefined ? null : { country, file: PLACES, path: [i, "country"] };
}

/** Checks that every place lies where it is said to lie. A schematic course lies nowhere in particular. */
export function checkLocations({ layers, places }: Pick<Geodata, "layers" | "places">): Finding[] {
  return layers.flatMap((layer) =>
    layer.features.flatMap((place, i) => {
      const { properties } = place;
      const [file, path] = [layerFile(layer.id), ["features", i]];
      const bounds = checkBounds(place, file, path);
      if (properties.schematic) return bounds;
      const derived = { country: undefined, file, path: [...path, "properties", "anchor"] };
      const at = statedCountry(place.id, places) ?? derived;
      return [
        ...bounds,
        ...checkPosition(properties.anchor, properties, at.country, at.file, at.path),
      ];
    }),
  );
}
