import { distance } from "@turf/distance";
import type { Bounds } from "./bounds";
import { formatDegrees, type LatLng } from "./lat-lng";

/** Degrees, WGS 84; longitude first, as in GeoJSON. */
interface Located {
  anchor: readonly [number, number];
  bbox: Bounds;
}

/** The uncertainty of a single point, in metres: a settlement, or the runways of an airport. */
const POINT_UNCERTAINTY = 1000;

/** The uncertainty of a place's anchor in metres: half the bbox diagonal, to two significant digits. */
export function uncertaintyOf({ bbox: [west, south, east, north] }: Located): number {
  const diagonal = distance([west, south], [east, north], { units: "meters" });
  return diagonal === 0 ? POINT_UNCERTAINTY : Number((diagonal / 2).toPrecision(2));
}

/** A `geo:` URI, which map applications open: `geo:lat,lng` (RFC 5870). */
export const geoUri = ({ lat, lng }: LatLng): string =>
  `geo:${formatDegrees(lat)},${formatDegrees(lng)}`;

/** A place as a link to any map, never without its uncertainty: `geo:lat,lng;u=metres`. */
export const placeGeoUri = (place: Located): string =>
  `${geoUri({ lat: place.anchor[1], lng: place.anchor[0] })};u=${uncertaintyOf(place)}`;
