import { normalizeCamera } from "@/lib/geo/camera";
import { COORDINATE_DECIMALS, type LatLng, latLng } from "@/lib/geo/lat-lng";
import type { Camera } from "@/lib/geo/mercator";
import type { View } from "./view";

/** `/at/<lat>,<lng>`, the page of a coordinate, in plain decimals. */
const COORDINATE_PATH = /^\/at\/(-?\d{1,2}(?:\.\d{1,9})?),(-?\d{1,3}(?:\.\d{1,9})?)$/;
/** Shows about the nearest town and its neighbours. */
const ZOOM = 8.6;

export const coordinatePath = ({ lat, lng }: LatLng): string => `/at/${plain(lat)},${plain(lng)}`;

/** Without trailing zeros and never in exponential notation (1e-5). */
const plain = (degrees: number): string =>
  degrees
    .toFixed(COORDINATE_DECIMALS)
    .replace(/\.?0+$/, "")
    .replace(/^-0$/, "0");

/** The coordinate whose page a view shows, or null. */
export function coordinateOf({ place, page }: Pick<View, "place" | "page">): LatLng | null {
  const match = place === null && page !== null ? COORDINATE_PATH.exec(page) : null;
  return match && latLng(Number(match[1]), Number(match[2]));
}

/** The default camera of a coordinate's page. */
export const coordinateCamera = (coordinate: LatLng): Camera =>
  normalizeCamera({ ...coordinate, zoom: ZOOM });
