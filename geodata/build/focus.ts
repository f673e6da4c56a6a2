/**
 * Where the reports look: the basemap keeps all detail there, and thins out elsewhere.
 */
import type { BBox, Position } from "geojson";

/** Ukraine and western Russia; Korea and Primorye. */
const FOCUS: readonly BBox[] = [
  [20, 43, 60, 58],
  [122, 33, 136, 45],
];

export const inFocus = ([lon = 0, lat = 0]: Position): boolean =>
  FOCUS.some(([west, south, east, north]) => {
    return lon >= west && lon <= east && lat >= south && lat <= north;
  });
