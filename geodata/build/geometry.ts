/** Small geometric steps that every layer goes through: rounding, winding, bounds. */

import bbox from "@turf/bbox";
import { greatCircle } from "@turf/great-circle";
import rewind from "@turf/rewind";
import truncate from "@turf/truncate";
import type { BBox, Geometry, LineString, Position } from "geojson";

/** Five decimals are about a metre, finer than anything the sources claim. */
const DECIMALS = 5;

/** Rounded, and exterior rings counter-clockwise as RFC 7946 wants them. */
export function tidy<G extends Geometry>(geometry: G): G {
  const rounded = truncate(geometry, { precision: DECIMALS, coordinates: 2 });
  return rewind(rounded, { reverse: false }) as G;
}

export const boundsOf = (shape: Parameters<typeof bbox>[0]): BBox => bbox(shape).map(round) as BBox;

export const round = (degrees: number): number => Number(degrees.toFixed(DECIMALS));

/** A line through the waypoints whose legs follow great circles, `points` vertices to a leg. */
export function greatCircleLegs(waypoints: readonly Position[], points: number): LineString {
  const coordinates: Position[] = [];
  for (let i = 1; i < waypoints.length; i += 1) {
    const [from, to] = [waypoints[i - 1], waypoints[i]];
    if (!from || !to) continue;
    const leg = greatCircle(from, to, { npoints: points }).geometry;
    // A leg that crossed the antimeridian would come back in two parts.
    if (leg.type !== "LineString") throw new Error(`leg ${i} crosses the antimeridian`);
    coordinates.push(...(i === 1 ? leg.coordinates : leg.coordinates.slice(1)));
  }
  return { type: "LineString", coordinates };
}
