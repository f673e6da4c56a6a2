/** Geometric helpers for the layers: rounding, winding, bounds, great-circle lines. */

import { bbox, bezierSpline, greatCircle, lineString, rewind, truncate } from "@turf/turf";
import type { BBox, Geometry, LineString, Position } from "geojson";

/** Five decimals are about a metre, more precise than any of the sources. */
const DECIMALS = 5;

/** Rounds the coordinates and rewinds polygons as RFC 7946 requires. */
export function tidy<G extends Geometry>(geometry: G): G {
  const rounded = truncate(geometry, { precision: DECIMALS, coordinates: 2 });
  // Only polygons: Turf would rewind lines, too.
  return rounded.type.endsWith("Polygon") ? (rewind(rounded) as G) : rounded;
}

export const boundsOf = (shape: Parameters<typeof bbox>[0]): BBox => bbox(shape).map(round) as BBox;

export const round = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

/** How many short legs a line is cut into, per waypoint. */
const LEGS_PER_WAYPOINT = 5;

/** A smooth line (Bézier spline) through the waypoints, cut into short legs along great circles. */
export function greatCircleLegs(waypoints: readonly Position[]): LineString {
  const legCount = LEGS_PER_WAYPOINT * (waypoints.length - 1);
  const spline = bezierSpline(lineString([...waypoints]), { sharpness: 0.7 }).geometry.coordinates;
  const stops = Array.from({ length: legCount + 1 }, (_, i) =>
    spline.at(Math.round((i / legCount) * (spline.length - 1))),
  ).filter((stop) => stop !== undefined);
  const legs = stops.slice(1).map((to, i) => leg(stops[i] ?? to, to));
  return { type: "LineString", coordinates: [...stops.slice(0, 1), ...legs.flat()] };
}

/** The vertices of a leg without its first. */
function leg(from: Position, to: Position): Position[] {
  const { geometry } = greatCircle(from, to, { npoints: 3 });
  if (geometry.type !== "LineString") throw new Error("a leg crosses the antimeridian");
  return geometry.coordinates.slice(1);
}
