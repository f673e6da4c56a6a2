/**
 * Parses coordinates in common notations: decimal degrees, degrees with minutes and seconds in several
 * languages, and Plus Codes (Open Location Code). `link.ts` parses `geo:` URIs and map links.
 */
import { OpenLocationCode } from "open-location-code";
import { type LatLng, latLng } from "@/lib/geo/lat-lng";

/** No coordinate is longer; a limit keeps the regular expressions fast. */
const MAX_LENGTH = 120;

/** The published types declare static methods; in the package they are instance methods. */
interface Codes {
  isFull(code: string): boolean;
  decode(code: string): { latitudeCenter: number; longitudeCenter: number };
  encode(latitude: number, longitude: number, digits: number): string;
}

const codes = new OpenLocationCode() as unknown as Codes;

/**
 * The words for the four directions, for the two axes (φ and λ) and for the units, as one sign each: in
 * English, Ukrainian, Russian and Korean. `*` stands for the rest of a word or abbreviation.
 */
const SIGNS: readonly (readonly [RegExp, string])[] = (
  [
    ["N", "북위|north|(?:пн|північ|с)*\\s?ш*"],
    ["S", "남위|south|(?:пд|півд|ю)*\\s?ш*"],
    ["E", "동경|east|(?:сх|в)*\\s?д*"],
    ["W", "서경|west|з*\\s?д*"],
    ["φ", "[\"']?(?:lat(?:itude)?|широта|위도)[\"']?\\s?[:=]?"],
    ["λ", "[\"']?(?:lng|lon(?:g(?:itude)?)?|довгота|долгота|경도)[\"']?\\s?[:=]?"],
    ["°", "º|도|deg(?:rees)?|град*"],
    ["'", "[′’‘ʹ´`분]"],
    ['"', "[″”“ʺ초]|''"],
    ["-", "[−–]"],
    [" ", "\\s+"],
  ] as const
).map(([sign, words]) => [new RegExp(words.replaceAll("*", "[\\p{L}.]*"), "giu"), sign]);

const NUMBER = String.raw`\d{1,3}(?:\.\d+)?`;
/** 48.28, 48°17′N, N 48° 16′ 55.2″: direction, sign, degrees, minutes, seconds, direction. */
const ANGLE = String.raw`([NSEWφλ])?\s?([+-])?(${NUMBER})\s?(?:°\s?(?:(${NUMBER})\s?'\s?(?:(${NUMBER})\s?")?)?)?\s?([NSEW])?`;
/** 48 16 48, 48:16:48, 48-16-48: like `ANGLE`, but only if a direction shows that they are one angle. */
const PARTS = String.raw`([+-])?(${NUMBER})(?:[°:\s-]{1,2}(${NUMBER})(?:[':\s-]{1,2}(${NUMBER}))?)?[°'"\s]{0,2}`;
const BETWEEN = String.raw`(?:\s?[,;/|&]\s?|\s)`;
const PAIRS: readonly RegExp[] = [
  `${ANGLE}${BETWEEN}${ANGLE}`,
  `([NSEW])\\s?${PARTS}()${BETWEEN}?([NSEW])\\s?${PARTS}()`,
  `()${PARTS}([NSEW])${BETWEEN}?()${PARTS}([NSEW])`,
].map((pair) => new RegExp(`^${pair}$`, "i"));

/** Two numbers with decimal commas: 48,28 37,18 or 48,28; 37,18 or 48,28, 37,18. */
const TWO_COMMAS = /^([+-]?\d+),(\d+)(\s?[;/|]\s?|,?\s)([+-]?\d+),(\d+)$/;

/** The text with one sign for each word, and with decimal points. */
function normalize(text: string): string {
  let written = text.trim().replace(/^[({]|[)}.]$/g, "");
  for (const [words, sign] of SIGNS) written = written.replace(words, sign);
  written = written.trim();
  // Beside a direction or a unit, a comma between digits can be nothing but a decimal comma.
  return /[NSEWφλ°]/i.test(written) && !/\d\.\d/.test(written)
    ? written.replace(/(\d),(?=\d)/g, "$1.")
    : written.replace(TWO_COMMAS, "$1.$2$3$4.$5");
}

/**
 * Parses coordinates and rounds them to five decimals. Latitude comes first unless directions or the words
 * "lat" and "lon" say otherwise.
 *
 * @returns null if the text is not a coordinate, or if it may be more than one
 */
export function readCoordinates(text: string): LatLng | null {
  if (text.length > MAX_LENGTH) return null;
  const geo = readGeoUri(text);
  return geo ? geo.coordinate : (readPlusCode(text.trim()) ?? readPair(normalize(text)));
}

/**
 * Every coordinate that a text can mean, the likelier first. A pair in square brackets is [longitude,
 * latitude] in GeoJSON and [latitude, longitude] in Leaflet. "48,28" is none: it may be the half of a
 * pair with decimal commas.
 */
export function possibleCoordinates(text: string): LatLng[] {
  const written = text.trim();
  if (/^[+-]?\d+,\d+$/.test(written)) return [];
  const [, first, second] = /^\[(-?[\d.]+),\s*(-?[\d.]+)\]$/.exec(written) ?? [];
  const found =
    first && second
      ? [latLng(Number(second), Number(first)), latLng(Number(first), Number(second))]
      : [readCoordinates(written)];
  return distinct(found);
}

/** Without those that are null, and each once. */
export const distinct = (found: readonly (LatLng | null)[]): LatLng[] => {
  const some = found.filter((coordinate) => coordinate !== null);
  return some.filter(
    ({ lat, lng }, i) => some.findIndex((other) => other.lat === lat && other.lng === lng) === i,
  );
};

const GEO =
  /^geo:(?:\/\/)?([+-]?\d{1,3}(?:\.\d+)?),([+-]?\d{1,3}(?:\.\d+)?)((?:[,;][^?(]*)?)\s*(?:\([^?]*\))?(?:\?(.*))?$/i;

/**
 * Parses a `geo:` URI: RFC 5870 (`geo:lat,lng,altitude;crs=wgs84;u=metres`) and what Android adds to it
 * (`?z=zoom`, and `?q=`, which is a coordinate with a label or what to look for, and then `0,0` stands for
 * no coordinate at all: developer.android.com/guide/components/intents-common#Maps).
 *
 * @returns null if it is not one; `name` is what to look for
 */
export function readGeoUri(
  text: string,
): { coordinate: LatLng | null; name: string | undefined } | null {
  const parts = GEO.exec(text.trim());
  if (!parts) return null;
  const [, lat, lng, parameters = "", query = ""] = parts;
  // With another globe or datum, the numbers would mean another place here.
  if (/;crs=(?!wgs84)/i.test(parameters)) return { coordinate: null, name: undefined };
  const asked = new URLSearchParams(query).get("q")?.trim();
  const pin = asked ? readLabelled(asked) : null;
  const nowhere = Number(lat) === 0 && Number(lng) === 0 && asked;
  return {
    coordinate: pin ?? (nowhere ? null : latLng(Number(lat), Number(lng))),
    name: pin ? undefined : asked,
  };
}

/** A coordinate as links have it in their query: `48.28,37.18`, `loc:48.28,37.18`, `48.28,37.18(Pokrovsk)`. */
export const readLabelled = (text: string): LatLng | null =>
  readCoordinates(text.replace(/^loc:/i, "").replace(/\s*\(.*\)$/, ""));

function readPlusCode(text: string): LatLng | null {
  if (!codes.isFull(text)) return null;
  const { latitudeCenter, longitudeCenter } = codes.decode(text);
  return latLng(latitudeCenter, longitudeCenter);
}

type Axis = "lat" | "lng";
interface Angle {
  degrees: number;
  /** Given by its direction (N or S, E or W) or its name (φ or λ); null without one. */
  axis: Axis | null;
}

function readPair(text: string): LatLng | null {
  for (const pair of PAIRS) {
    const match = pair.exec(text);
    const first = match && readAngle(match.slice(1, 7));
    const second = match && readAngle(match.slice(7, 13));
    // Both angles have an axis or neither has, and it is not the same.
    if (!first || !second || (first.axis === null) !== (second.axis === null)) continue;
    if (first.axis !== null && first.axis === second.axis) continue;
    const [lat, lng] = first.axis === "lng" ? [second, first] : [first, second];
    return latLng(lat.degrees, lng.degrees);
  }
  return null;
}

/** @param parts the groups of ANGLE: direction or axis, sign, degrees, minutes, seconds, direction */
function readAngle(parts: readonly (string | undefined)[]): Angle | null {
  const [before, sign, degrees = "", minutes = "", seconds = "", after] = parts.map((part) =>
    part?.toUpperCase(),
  );
  const isNamed = before === "Φ" || before === "Λ";
  const named = axisOf(before);
  const direction = after || (isNamed ? "" : before);
  const axis = axisOf(direction);
  // Two directions, a direction and a sign, or one that is not of the axis named, are contradictory.
  if (before && after && !(isNamed && named === axis)) return null;
  if (direction && sign) return null;
  // Only the smallest unit can have a fraction.
  if ((minutes && /\./.test(degrees)) || (seconds && /\./.test(minutes))) return null;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  const absolute = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  const negative = sign === "-" || direction === "S" || direction === "W";
  return { degrees: negative ? -absolute : absolute, axis: axis ?? named };
}

const axisOf = (sign: string | undefined): Axis | null =>
  !sign ? null : /[NSΦ]/.test(sign) ? "lat" : "lng";

export const decimal = ({ lat, lng }: LatLng): string => `${lat.toFixed(5)}, ${lng.toFixed(5)}`;

/** A Plus Code of ten digits: a cell of 1/8000 of a degree, about 14 m. */
export const plusCode = ({ lat, lng }: LatLng): string => codes.encode(lat, lng, 10);

/** Degrees, minutes and seconds, to a tenth of a second (about 3 m): "48°16′55.2″N 37°10′48.0″E". */
export const formatDms = ({ lat, lng }: LatLng): string =>
  `${formatAngle(lat, lat < 0 ? "S" : "N")} ${formatAngle(lng, lng < 0 ? "W" : "E")}`;

function formatAngle(degrees: number, letter: string): string {
  const tenths = Math.round(Math.abs(degrees) * 36_000);
  const seconds = (tenths % 600) / 10;
  const minutes = Math.floor(tenths / 600) % 60;
  return `${Math.floor(tenths / 36_000)}°${minutes}′${seconds.toFixed(1)}″${letter}`;
}
