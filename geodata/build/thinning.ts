/**
 * What may be dropped: vertices that carry little shape, islets far from the subject, and specks.
 *
 * Areas are in km², taken on a plane with the longitudes shortened for their latitude; that is exact
 * enough to compare with a threshold.
 */
import type { Position } from "geojson";
import { inFocus } from "./focus";

const KM_PER_DEGREE = 111.2;

/** Islands smaller than this are dropped outside the focus. */
export const LEAST_ISLAND = 30;

const LEAST_HOLE = 0.2;

/** Visvalingam's weight of a vertex with its two neighbours; the focus and the world's edge stay. */
export const triangleWeight = (triangle: [Position, Position, Position]): number =>
  inFocus(triangle[1]) || onWorldsEdge(triangle[1]) ? Number.MAX_VALUE : area(triangle);

/** Where the source cuts Antarctica, Chukotka and Fiji; rounded off, the cut would show. */
const onWorldsEdge = ([lon = 0, lat = 0]: Position): boolean =>
  Math.abs(lon) > 179.99 || lat < -89.9;

/** A ring's weight, to be compared with LEAST_ISLAND. */
export const ringWeight = (ring: readonly Position[]): number =>
  ring.some(inFocus) ? Number.MAX_VALUE : area(ring);

export const isSpeck = (ring: readonly Position[]): boolean => area(ring) < LEAST_HOLE;

/** The area of a ring, closed or not. */
function area(ring: readonly Position[]): number {
  const shrink = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180);
  let twice = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [u = 0, v = 0] = ring[(i + 1) % ring.length] ?? [];
    twice += x * v - u * y;
  });
  return (Math.abs(twice) / 2) * shrink * KM_PER_DEGREE ** 2;
}
