import { distance } from "@turf/distance";

/** Degrees, WGS 84; longitude first, as in GeoJSON. */
interface Located {
  anchor: readonly [number, number];
  bbox: readonly [west: number, south: number, east: number, north: number];
}

/** Uncertainty of a place with point geometry (a settlement or an airport), in metres. */
const POINT_UNCERTAINTY = 1000;
/** About a metre; the layers have as many decimals. */
const DECIMALS = 5;

/** The uncertainty of a place's anchor in metres: half the bbox diagonal, to two significant digits. */
export function uncertaintyOf({ bbox: [west, south, east, north] }: Located): number {
  const diagonal = distance([west, south], [east, north], { units: "meters" });
  return diagonal === 0 ? POINT_UNCERTAINTY : Number((diagonal / 2).toPrecision(2));
}

/** A `geo:` URI with uncertainty, which map applications open: `geo:lat,lng;u=metres` (RFC 5870). */
export function geoUri(place: Located): string {
  const [lng, lat] = place.anchor.map((degrees) => Number(degrees.toFixed(DECIMALS)));
  return `geo:${lat},${lng};u=${uncertaintyOf(place)}`;
}
