/**
 * Coordinates as people write them: decimal degrees, degrees with minutes and seconds, `geo:` URIs
 * (RFC 5870) and Plus Codes (Open Location Code).
 */
import { OpenLocationCode } from "open-location-code";
import { type LatLng, latLng } from "@/lib/geo/lat-lng";

/** No coordinate is longer; a limit keeps the regular expressions fast. */
const MAX_LENGTH = 80;

/** The published types declare static methods; in the package they are instance methods. */
interface Codes {
  isFull(code: string): boolean;
  decode(code: string): { latitudeCenter: number; longitudeCenter: number };
  encode(latitude: number, longitude: number, digits: number): string;
}

const codes = new OpenLocationCode() as unknown as Codes;

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,15})?`;
/** 48.28, 48°17′N, N 48° 16′ 55.2″: letter, sign, degrees, minutes, seconds, letter. */
const ANGLE = String.raw`([NSEW])?\s?([+-])?(${NUMBER})\s?(?:[°º]\s?(?:(${NUMBER})\s?'\s?(?:(${NUMBER})\s?")?)?)?\s?([NSEW])?`;
const PAIR = new RegExp(String.raw`^${ANGLE}(?:\s?[,;/]\s?|\s)${ANGLE}$`, "i");
const GEO = new RegExp(`^geo:([+-]?${NUMBER}),([+-]?${NUMBER})(?:[,;?].*)?$`, "i");
/** Decimal commas: "48,28 37,18". The pair is then separated by a space or a semicolon. */
const COMMAS = /^([+-]?\d{1,3}),(\d+)(\s?;\s?|\s)([+-]?\d{1,3}),(\d+)$/;

/** Replaces typographic variants of primes, minus signs, spaces and decimal commas. */
const normalize = (text: string): string =>
  text
    .trim()
    .replace(/[′’‘ʹ´`]/g, "'")
    .replace(/[″”“ʺ]|''/g, '"')
    .replace(/[−–]/g, "-")
    .replace(/\s+/g, " ")
    .replace(COMMAS, "$1.$2$3$4.$5");

/**
 * Parses coordinates and rounds them to five decimals. Latitude comes first unless the letters N, S, E
 * and W say otherwise.
 *
 * @returns null if the text is not a coordinate
 */
export function readCoordinates(text: string): LatLng | null {
  if (text.length > MAX_LENGTH) return null;
  const normalized = normalize(text);
  const geo = GEO.exec(normalized);
  if (geo) return latLng(Number(geo[1]), Number(geo[2]));
  return readPlusCode(normalized) ?? readPair(normalized);
}

function readPlusCode(text: string): LatLng | null {
  if (!codes.isFull(text)) return null;
  const { latitudeCenter, longitudeCenter } = codes.decode(text);
  return latLng(latitudeCenter, longitudeCenter);
}

type Axis = "lat" | "lng";
interface Angle {
  degrees: number;
  /** Given by its letter (N or S, E or W); null without one. */
  axis: Axis | null;
}

function readPair(text: string): LatLng | null {
  const match = PAIR.exec(text);
  if (!match) return null;
  const first = readAngle(match.slice(1, 7));
  const second = readAngle(match.slice(7, 13));
  if (!first || !second) return null;
  // Both angles have letters or neither has, and they are not of the same axis.
  if ((first.axis === null) !== (second.axis === null)) return null;
  if (first.axis !== null && first.axis === second.axis) return null;
  const [lat, lng] = first.axis === "lng" ? [second, first] : [first, second];
  return latLng(lat.degrees, lng.degrees);
}

/** @param parts the groups of ANGLE: letter, sign, degrees, minutes, seconds, letter */
function readAngle(parts: readonly (string | undefined)[]): Angle | null {
  const [before, sign, degrees, minutes = "0", seconds = "0", after] = parts;
  const letter = (before ?? after)?.toUpperCase();
  // Two letters, or a letter and a sign, are ambiguous.
  if ((before && after) || (letter && sign)) return null;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  const absolute = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  const negative = sign === "-" || letter === "S" || letter === "W";
  const axis = letter === undefined ? null : /[NS]/.test(letter) ? "lat" : "lng";
  return { degrees: negative ? -absolute : absolute, axis };
}

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
