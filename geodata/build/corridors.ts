/**
 * The two corridors, laid by hand: no report states where they begin, end or run.
 *
 * So both stay clear of every airport, port and city, and the map draws them wide and fading. The
 * air corridor keeps to North Korea, the Sea of Japan and Russia, since no report speaks of another
 * country; the sea corridor keeps to the water. `checkCorridors.ts` holds them to that.
 */
import type { Position } from "geojson";

/** Joined by great-circle legs. */
export const AIR: readonly Position[] = [
  [128.4, 40.85],
  [131.3, 42.1],
  [134.6, 44.9],
  [136.6, 48.0],
  [135.2, 51.2],
  [129.0, 54.2],
  [119.0, 56.6],
  [106.0, 57.9],
  [92.0, 58.3],
  [78.0, 57.9],
  [65.0, 56.6],
  [54.5, 54.6],
  [46.4, 52.5],
];

/** Over open water all the way; straight lines, it is short. */
export const SEA: readonly Position[] = [
  [130.75, 41.2],
  [131.2, 41.6],
  [131.75, 41.9],
  [132.4, 42.08],
  [133.1, 42.2],
  [133.85, 42.42],
];
