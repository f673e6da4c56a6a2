/**
 * Coordinates as people write them: decimal degrees, degrees with minutes and seconds, `geo:` URIs
 * (RFC 5870) and Plus Codes (Open Location Code).
 */
import { OpenLocationCode } from "open-location-code";
import { type LatLng, latLng } from "@/lib/geo/lat-lng";

/** Longer texts are no coordinate. */
const LONGEST = 80;

/** Its published types describe static methods; the package has them on its instances. */
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
/** 48,28 37,18: decimal commas, which leave the comma no other work. */
const COMMAS = /^([+-]?\d{1,3}),(\d+)(\s?;\s?|\s)([+-]?\d{1,3}),(\d+)$/;

/** Signs that stand for one another, each as one of them. */
const tidy = (text: string): string =>
  text
    .trim()
    .replace(/[′’‘ʹ´`]/g, "'")
    .replace(/[″”“ʺ]|''/g, '"')
    .replace(/[−–]/g, "-")
    .replace(/\s+/g, " ")
    .replace(COMMAS, "$1.$2$3$4.$5");

/** The point that a text gives, to five decimals, or null. Latitude comes first unless letters say otherwise. */
export function readCoordinates(text: string): LatLng | null {
  if (text.length > LONGEST) return null;
  const written = tidy(text);
  const geo = GEO.exec(written);
  if (geo) return latLng(Number(geo[1]), Number(geo[2]));
  return readPlusCode(written) ?? readPair(written);
}

function readPlusCode(text: string): LatLng | null {
  if (!codes.isFull(text)) return null;
  const { latitudeCenter, longitudeCenter } = codes.decode(text);
  return latLng(latitudeCenter, longitudeCenter);
}

type Axis = "lat" | "lng";
interface Angle {
  degrees: number;
  /** What its letter says; null without one. */
  axis: Axis | null;
}

function readPair(text: string): LatLng | null {
  const found = PAIR.exec(text);
  if (!found) return null;
  const first = readAngle(found.slice(1, 7));
  const second = readAngle(found.slice(7, 13));
  if (!first || !second) return null;
  // Letters on both or on neither, and not twice the same.
  if ((first.axis === null) !== (second.axis === null)) return null;
  if (first.axis !== null && first.axis === second.axis) return null;
  const [lat, lng] = first.axis === "lng" ? [second, first] : [first, second];
  return latLng(lat.degrees, lng.degrees);
}

function readAngle(parts: readonly (string | undefined)[]): Angle | null {
  const [before, sign, degrees, minutes = "0", seconds = "0", after] = parts;
  const letter = (before ?? after)?.toUpperCase();
  // A letter on each side, or a letter and a sign, say the same thing twice.
  if ((before && after) || (letter && sign)) return null;
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return null;
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600;
  const negative = sign === "-" || letter === "S" || letter === "W";
  const axis = letter === undefined ? null : /[NS]/.test(letter) ? "lat" : "lng";
  return { degrees: negative ? -size : size, axis };
}

export const decimal = ({ lat, lng }: LatLng): string => `${lat.toFixed(5)}, ${lng.toFixed(5)}`;

/** Ten digits: a cell of 1/8000 of a degree. */
export const plusCode = ({ lat, lng }: LatLng): string => codes.encode(lat, lng, 10);

/** To a tenth of a second, about three metres. */
export const formatDms = ({ lat, lng }: LatLng): string =>
  `${angleWords(lat, lat < 0 ? "S" : "N")} ${angleWords(lng, lng < 0 ? "W" : "E")}`;

function angleWords(degrees: number, letter: string): string {
  const tenths = Math.round(Math.abs(degrees) * 36_000);
  const seconds = (tenths % 600) / 10;
  const minutes = Math.floor(tenths / 600) % 60;
  return `${Math.floor(tenths / 36_000)}°${minutes}′${seconds.toFixed(1)}″${letter}`;
}
