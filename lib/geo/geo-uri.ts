import { distance } from "@turf/distance";
import type { Bounds } from "./bounds";
import { formatDegrees, type LatLng } from "./lat-lng";

/** Degrees, WGS 84; longitude first, as in GeoJSON. */
interface Located {
  anchor: readonly [number, number];
  bbox: Bounds;
}

/** What a single point stands for: a settlement, or an airport's field, in metres. */
const AROUND_A_POINT = 1000;

/** How far a place may lie from its anchor, in metres: half its box's diagonal, in two digits. */
export function uncertaintyOf({ bbox: [west, south, east, north] }: Located): number {
  const diagonal = distance([west, south], [east, north], { units: "meters" });
  return diagonal === 0 ? AROUND_A_POINT : Number((diagonal / 2).toPrecision(2));
}

/** A point as a link to any map: `geo:lat,lng` (RFC 5870). */
export const geoUri = ({ lat, lng }: LatLng): string =>
  `geo:${formatDegrees(lat)},${formatDegrees(lng)}`;

/** A place as a link to any map, never without its uncertainty: `geo:lat,lng;u=metres`. */
export const placeGeoUri = (place: Located): string =>
  `${geoUri({ lat: place.anchor[1], lng: place.anchor[0] })};u=${uncertaintyOf(place)}`;
