import { normalizeCamera } from "@/lib/geo/camera";
import { formatDegrees, type LatLng, latLng } from "@/lib/geo/lat-lng";
import type { Camera } from "@/lib/geo/mercator";
import type { View } from "./view";

/** `/at/<lat>,<lng>` in plain decimals: what a point's address is always written as. */
const COORDINATE_PATH = /^\/at\/(-?\d{1,2}(?:\.\d{1,9})?),(-?\d{1,3}(?:\.\d{1,9})?)$/;
/** About the nearest town and its neighbours. */
const ZOOM = 8.6;
export const coordinatePath = ({ lat, lng }: LatLng): string =>
  `/at/${formatDegrees(lat)},${formatDegrees(lng)}`;

/** The point whose page a view shows, or null. */
export function coordinateOf({ place, page }: Pick<View, "place" | "page">): LatLng | null {
  const found = place === null && page !== null ? COORDINATE_PATH.exec(page) : null;
  return found && latLng(Number(found[1]), Number(found[2]));
}

/** Where the map opens for a point's page. */
export const coordinateCamera = (coordinate: LatLng): Camera =>
  normalizeCamera({ ...coordinate, zoom: ZOOM });
