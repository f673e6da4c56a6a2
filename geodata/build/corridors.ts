/**
 * The waypoints of the two corridors. They are invented, since no report states where these start, end
 * or run. So neither ends near an airport, port or city, and the map draws them wide and fading. The air
 * corridor stays over North Korea, the Sea of Japan and Russia, since no report mentions another
 * country; the sea corridor stays over water. `basemap.test.ts` checks that.
 */
import type { Position } from "geojson";

/** [longitude, latitude] in degrees; `greatCircleLegs` makes a smooth line of them. */
export const AIR: readonly Position[] = [
  [128.68, 41.05],
  [129.7, 41.15],
  [131.7, 41.9],
  [134.1, 42.9],
  [135.8, 45.0],
  [136.7, 47.6],
  [135.8, 50.6],
  [131.8, 53.4],
  [125.4, 55.6],
  [116.5, 57.4],
  [106.0, 58.6],
  [92.0, 59.1],
  [78.0, 58.9],
  [66.5, 58.2],
  [58.4, 57.2],
  [50.7, 55.3],
  [46.8, 54.55],
];

export const SEA: readonly Position[] = [
  [130.75, 40.5],
  [131.3, 40.95],
  [132.0, 41.35],
  [132.85, 41.68],
  [133.8, 41.95],
  [134.75, 42.3],
];
