/** The areas that the reports are about: there the basemap keeps its full detail. */
import type { BBox, Position } from "geojson";

/** Ukraine with western Russia, and Korea with Primorye: [west, south, east, north] in degrees. */
const FOCUS: readonly BBox[] = [
  [20, 43, 60, 58],
  [122, 33, 136, 45],
];

export const inFocus = ([lon = 0, lat = 0]: Position): boolean =>
  FOCUS.some(([west, south, east, north]) => {
    return lon >= west && lon <= east && lat >= south && lat <= north;
  });
