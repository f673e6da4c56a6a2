/**
 * Weights for simplification: which vertices, islands and holes may be dropped.
 *
 * Areas are in km², on a plane with longitudes scaled by the cosine of the latitude, which is accurate
 * enough to compare with a threshold.
 */
import type { Position } from "geojson";
import { inFocus } from "./focus";

const KM_PER_DEGREE = 111.2;

/** Smaller islands, in km², are dropped outside the focus. */
export const MIN_ISLAND = 30;

/** Smaller holes, in km², are artefacts. */
const MIN_HOLE = 0.2;

/**
 * Visvalingam's weight of a vertex: the area of the triangle with its neighbours. Vertices in the focus
 * and at the world's edge are always kept.
 */
export const triangleWeight = (triangle: [Position, Position, Position]): number =>
  inFocus(triangle[1]) || onWorldsEdge(triangle[1]) ? Number.MAX_VALUE : area(triangle);

/** Where the source cuts polygons (Antarctica, Chukotka, Fiji); a simplified cut would be visible. */
const onWorldsEdge = ([lon = 0, lat = 0]: Position): boolean =>
  Math.abs(lon) > 179.99 || lat < -89.9;

/** A ring's weight, to be compared with MIN_ISLAND. */
export const ringWeight = (ring: readonly Position[]): number =>
  ring.some(inFocus) ? Number.MAX_VALUE : area(ring);

export const isSpeck = (ring: readonly Position[]): boolean => area(ring) < MIN_HOLE;

/** The area of a ring in km², by the shoelace formula; the ring may be closed or not. */
function area(ring: readonly Position[]): number {
  const scale = Math.cos(((ring[0]?.[1] ?? 0) * Math.PI) / 180);
  let twice = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [u = 0, v = 0] = ring[(i + 1) % ring.length] ?? [];
    twice += x * v - u * y;
  });
  return (Math.abs(twice) / 2) * scale * KM_PER_DEGREE ** 2;
}
