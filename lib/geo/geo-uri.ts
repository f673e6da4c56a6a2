import { distance } from "@turf/distance";

/** Degrees, WGS 84; longitude first, as in GeoJSON. */
interface Located {
  anchor: readonly [number, number];
  bbox: readonly [west: number, south: number, east: number, north: number];
}

/** What a single point stands for: a settlement, or an airport's field, in metres. */
const AROUND_A_POINT = 1000;
/** About a metre, as the layers have them. */
const DECIMALS = 5;

/** How far a place may lie from its anchor, in metres: half its box's diagonal, in two digits. */
export function uncertaintyOf({ bbox: [west, south, east, north] }: Located): number {
  const diagonal = distance([west, south], [east, north], { units: "meters" });
  return diagonal === 0 ? AROUND_A_POINT : Number((diagonal / 2).toPrecision(2));
}

/** A place as a link to any map: `geo:lat,lng;u=metres` (RFC 5870), never without its uncertainty. */
export function geoUri(place: Located): string {
  const [lng, lat] = place.anchor.map((degrees) => Number(degrees.toFixed(DECIMALS)));
  return `geo:${lat},${lng};u=${uncertaintyOf(place)}`;
}
