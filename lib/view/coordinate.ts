import { nearestCamera } from "@/lib/geo/camera";
import type { Camera } from "@/lib/geo/mercator";
import type { View } from "./view";

/** A point in degrees, WGS 84. */
export interface LatLng {
  lat: number;
  lng: number;
}

/** `/at/<lat>,<lng>` in plain decimals: what a point's address is always written as. */
const SPOT_PATH = /^\/at\/(-?\d{1,2}(?:\.\d{1,9})?),(-?\d{1,3}(?:\.\d{1,9})?)$/;
/** About the nearest town and its neighbours. */
const ZOOM = 8.6;
/** A metre is enough for what is typed by hand. */
const DECIMALS = 5;

const rounded = (degrees: number): number => Number(degrees.toFixed(DECIMALS)) + 0;

/** To five decimals; null for what is not on the globe. */
export function latLng(lat: number, lng: number): LatLng | null {
  const onGlobe = Math.abs(lat) <= 90 && Math.abs(lng) <= 180;
  return onGlobe ? { lat: rounded(lat), lng: rounded(lng) } : null;
}

export const coordinatePath = ({ lat, lng }: LatLng): string => `/at/${plain(lat)},${plain(lng)}`;

/** Never as 1e-5. */
const plain = (degrees: number): string =>
  degrees
    .toFixed(DECIMALS)
    .replace(/\.?0+$/, "")
    .replace(/^-0$/, "0");

/** The point whose page a view shows, or null. */
export function coordinateOf({ place, page }: Pick<View, "place" | "page">): LatLng | null {
  const found = place === null && page !== null ? SPOT_PATH.exec(page) : null;
  return found && latLng(Number(found[1]), Number(found[2]));
}

/** Where the map opens for a point's page. */
export const coordinateCamera = (coordinate: LatLng): Camera => nearestCamera({ ...coordinate, zoom: ZOOM });
