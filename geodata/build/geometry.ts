/** Geometric helpers for the layers: rounding, winding, bounds, great-circle lines. */

import { bezierSpline, greatCircle, lineString, rewind, truncate } from "@turf/turf";
import type { BBox, Geometry, LineString, MultiLineString, Position } from "geojson";
import { boundsOfAll, cutAtAntimeridian, unwrapped } from "./antimeridian";

/** Five decimals are about a metre, more precise than any of the sources. */
const DECIMALS = 5;

/** Rounds the coordinates and rewinds polygons as RFC 7946 requires. */
export function tidy<G extends Geometry>(geometry: G): G {
  const rounded = truncate(geometry, { precision: DECIMALS, coordinates: 2 });
  // Only polygons: Turf would rewind lines, too.
  return rounded.type.endsWith("Polygon") ? (rewind(rounded) as G) : rounded;
}

export const boundsOf = (...geometries: readonly Geometry[]): BBox =>
  boundsOfAll(geometries).map(round) as BBox;

export const round = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

/** How many short legs a line is cut into, per waypoint. */
const LEGS_PER_WAYPOINT = 5;

/**
 * A smooth line (Bézier spline) through the waypoints, cut into short legs along great circles; several lines
 * if it crosses the antimeridian.
 */
export function greatCircleLegs(waypoints: readonly Position[]): LineString | MultiLineString {
  const legCount = LEGS_PER_WAYPOINT * (waypoints.length - 1);
  const through = lineString(unwrapped(waypoints));
  const spline = bezierSpline(through, { sharpness: 0.7 }).geometry.coordinates;
  const stops = Array.from({ length: legCount + 1 }, (_, i) =>
    spline.at(Math.round((i / legCount) * (spline.length - 1))),
  ).filter((stop) => stop !== undefined);
  const legs = stops.slice(1).map((to, i) => leg(stops[i] ?? to, to));
  const parts = cutAtAntimeridian([...stops.slice(0, 1), ...legs.flat()]);
  const [only] = parts;
  return only && parts.length === 1
    ? { type: "LineString", coordinates: only }
    : { type: "MultiLineString", coordinates: parts };
}

/** The vertices of a leg without its first. Beyond the antimeridian it is laid at Greenwich and shifted. */
function leg(from: Position, to: Position): Position[] {
  const [west = 0, east = 0] = [from[0], to[0]];
  const shift = Math.max(Math.abs(west), Math.abs(east)) > 180 ? Math.round((west + east) / 2) : 0;
  const moved = ([lon = 0, lat = 0]: Position, by: number): Position => [lon + by, lat];
  const { geometry } = greatCircle(moved(from, -shift), moved(to, -shift), { npoints: 3 });
  if (geometry.type !== "LineString") throw new Error("expected a leg of less than half the world");
  return geometry.coordinates.slice(1).map((vertex) => moved(vertex, shift));
}
