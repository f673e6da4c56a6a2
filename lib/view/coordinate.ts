import { normalizeCamera } from "@/lib/geo/camera";
import { type LatLng, latLng } from "@/lib/geo/lat-lng";
import type { Camera } from "@/lib/geo/mercator";
import { matchRoute } from "@/lib/routes/routes";
import type { View } from "./view";

/** `<lat>,<lng>` in plain decimals, as `coordinatePath` writes them. */
const PAIR = /^(-?\d{1,2}(?:\.\d{1,9})?),(-?\d{1,3}(?:\.\d{1,9})?)$/;
/** Shows about the nearest town and its neighbours. */
const ZOOM = 8.6;

/** The coordinate whose page a view shows, or null. */
export function coordinateOf({ place, page }: Pick<View, "place" | "page">): LatLng | null {
  const match = place === null && page !== null ? matchRoute(page) : null;
  const found = match?.name === "coordinate" ? PAIR.exec(match.params.id) : null;
  return found && latLng(Number(found[1]), Number(found[2]));
}

/** The default camera of a coordinate's page. */
export const coordinateCamera = (coordinate: LatLng): Camera =>
  normalizeCamera({ ...coordinate, zoom: ZOOM });
