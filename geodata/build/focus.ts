/** The areas in which the basemap has its full detail, and all settlements. */
import type { BBox, Position } from "geojson";
import { METADATA } from "../files";
import { readSource } from "../source";

/** Ukraine with western Russia, and Korea with Primorye: [west, south, east, north] in degrees. */
export const FOCUS: readonly BBox[] = [
  [20, 43, 60, 58],
  [122, 33, 136, 45],
];

/** Whether a position is in one of some areas; one whose west exceeds its east crosses the antimeridian. */
export const isWithin = (areas: readonly BBox[], [lon = 0, lat = 0]: Position): boolean =>
  areas.some(([west, south, east, north]) => {
    const inLongitude = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
    return inLongitude && lat >= south && lat <= north;
  });

/** Whether borders, coasts and islands keep their full detail at a position. */
export const inFocus = (position: Position): boolean => isWithin(FOCUS, position);

/** The areas whose settlements an atlas shows densely (`dense_areas` of its `atlas.json`); null if it says none. */
export function denseAreas(root: string): readonly BBox[] | null {
  const metadata = readSource(root, METADATA)?.value as { dense_areas?: BBox[] } | undefined;
  return metadata?.dense_areas ?? null;
}
