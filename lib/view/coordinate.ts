import { normalizeCamera } from "@/lib/geo/camera";
import { formatDegrees, type LatLng, latLng } from "@/lib/geo/lat-lng";
import type { Camera } from "@/lib/geo/mercator";
import type { View } from "./view";

/** `/at/<lat>,<lng>`, the page of a coordinate, in plain decimals. */
const COORDINATE_PATH = /^\/at\/(-?\d{1,2}(?:\.\d{1,9})?),(-?\d{1,3}(?:\.\d{1,9})?)$/;
/** Shows about the nearest town and its neighbours. */
const ZOOM = 8.6;
export const coordinatePath = ({ lat, lng }: LatLng): string =>
  `/at/${formatDegrees(lat)},${formatDegrees(lng)}`;

/** The coordinate whose page a view shows, or null. */
export function coordinateOf({ place, page }: Pick<View, "place" | "page">): LatLng | null {
  const match = place === null && page !== null ? COORDINATE_PATH.exec(page) : null;
  return match && latLng(Number(match[1]), Number(match[2]));
}

/** The default camera of a coordinate's page. */
export const coordinateCamera = (coordinate: LatLng): Camera =>
  normalizeCamera({ ...coordinate, zoom: ZOOM });
