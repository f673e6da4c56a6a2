import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { Atlas, PlaceEntry } from "@/lib/atlas/atlas";
import type { DrawnProperties, FeatureRole } from "@/lib/style/source-properties";
import { fadeDots, fadeSegments } from "./fade";

export type Drawing = FeatureCollection<Geometry, DrawnProperties>;
type Drawn = Feature<Geometry, DrawnProperties>;

/**
 * The source that both renderers (picture and live map) draw the places from: their geometry with the
 * properties that the map style needs. A course becomes segments that fade towards its ends. Labels
 * come from another source, `lib/marks/mark-points.ts`.
 */
export const drawingOf = ({ places }: Atlas): Drawing => ({
  type: "FeatureCollection",
  features: places.flatMap(shapes),
});

function shapes(entry: PlaceEntry): Drawn[] {
  const { geometry } = entry.place;
  switch (geometry.type) {
    case "LineString":
      return course(entry, geometry.coordinates);
    case "MultiLineString":
      return geometry.coordinates.flatMap((line) => course(entry, line));
    case "Point":
      return [drawn(entry, "point", geometry)];
    default:
      return [drawn(entry, "area", geometry)];
  }
}

/** A course: line segments for its band, and dots. */
function course(entry: PlaceEntry, line: readonly (readonly [number, number])[]): Drawn[] {
  const segments = fadeSegments(line).map(({ coordinates, strength }) =>
    drawn(
      entry,
      "course",
      { type: "LineString", coordinates: coordinates.map((position) => [...position]) },
      { strength },
    ),
  );
  const dots = fadeDots(line).map(({ at, ...fade }) =>
    drawn(entry, "dot", { type: "Point", coordinates: [...at] }, fade),
  );
  return [...segments, ...dots];
}

const drawn = (
  { id, layer, place }: PlaceEntry,
  part: FeatureRole,
  geometry: Geometry,
  fade: Partial<DrawnProperties> = {},
): Drawn => ({
  type: "Feature",
  geometry,
  properties: { id, layer, kind: place.properties.kind, part, ...fade },
});
