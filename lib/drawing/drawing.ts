import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { Atlas, PlaceEntry } from "@/lib/atlas/atlas";
import type { DrawnProperties, FeatureRole } from "@/lib/style/source-properties";
import { fadeDots, fadeSegments } from "./fade";

export type Drawing = FeatureCollection<Geometry, DrawnProperties>;
type Drawn = Feature<Geometry, DrawnProperties>;

/**
 * What both renderers draw of the atlas: the layers' geometry, reduced to what a map style needs. A
 * course becomes pieces that fade. Names are `lib/marks/mark-points.ts`'s.
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

/** A course: stretches for its band, and dots. */
function course(entry: PlaceEntry, line: readonly (readonly [number, number])[]): Drawn[] {
  const stretches = fadeSegments(line).map(({ coordinates, strength }) =>
    drawn(
      entry,
      "course",
      { type: "LineString", coordinates: coordinates.map((at) => [...at]) },
      { strength },
    ),
  );
  const dots = fadeDots(line).map(({ at, ...more }) =>
    drawn(entry, "dot", { type: "Point", coordinates: [...at] }, more),
  );
  return [...stretches, ...dots];
}

const drawn = (
  { id, layer, place }: PlaceEntry,
  part: FeatureRole,
  geometry: Geometry,
  more: Partial<DrawnProperties> = {},
): Drawn => ({
  type: "Feature",
  geometry,
  properties: { id, layer, kind: place.properties.kind, part, ...more },
});
