/** Small geometric steps that every layer goes through: rounding, winding, bounds. */

import { bbox, bezierSpline, greatCircle, lineString, rewind, truncate } from "@turf/turf";
import type { BBox, Geometry, LineString, Position } from "geojson";

/** Five decimals are about a metre, finer than anything the sources claim. */
const DECIMALS = 5;

/** Rounded, and exterior rings counter-clockwise as RFC 7946 wants them. */
export function tidy<G extends Geometry>(geometry: G): G {
  const rounded = truncate(geometry, { precision: DECIMALS, coordinates: 2 });
  // Turf would turn lines around as well.
  return rounded.type.endsWith("Polygon") ? (rewind(rounded) as G) : rounded;
}

export const boundsOf = (shape: Parameters<typeof bbox>[0]): BBox => bbox(shape).map(round) as BBox;

export const round = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

/** How many short legs a rounded line is cut into, for each waypoint. */
const LEGS_PER_WAYPOINT = 5;

/** A line through the waypoints without corners; each of its short legs follows a great circle. */
export function greatCircleLegs(waypoints: readonly Position[]): LineString {
  const legCount = LEGS_PER_WAYPOINT * (waypoints.length - 1);
  const rounded = bezierSpline(lineString([...waypoints]), { sharpness: 0.7 }).geometry.coordinates;
  const stops = Array.from({ length: legCount + 1 }, (_, i) =>
    rounded.at(Math.round((i / legCount) * (rounded.length - 1))),
  ).filter((stop) => stop !== undefined);
  const legs = stops.slice(1).map((to, i) => leg(stops[i] ?? to, to));
  return { type: "LineString", coordinates: [...stops.slice(0, 1), ...legs.flat()] };
}

/** The vertices of one leg after its first. */
function leg(from: Position, to: Position): Position[] {
  const { geometry } = greatCircle(from, to, { npoints: 3 });
  if (geometry.type !== "LineString") throw new Error("a leg crosses the antimeridian");
  return geometry.coordinates.slice(1);
}
