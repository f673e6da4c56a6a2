import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { Atlas, PlaceEntry } from "@/lib/atlas/atlas";
import type { DrawnProperties, FeatureRole } from "@/lib/style/source-properties";
import { fadeDots, fadeSegments } from "./fade";

export type Drawing = FeatureCollection<Geometry, DrawnProperties>;
type Drawn = Feature<Geometry, DrawnProperties>;
type Line = readonly (readonly [number, number])[];
type LineGeometry = Extract<
  PlaceEntry["place"]["geometry"],
  { type: "LineString" | "MultiLineString" }
>;

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
    case "MultiLineString":
      return line(entry, geometry);
    case "Point":
      return [drawn(entry, "point", geometry)];
    default:
      return [drawn(entry, "area", geometry)];
  }
}

/** A line as it is, or a schematic course, which fades only at its own ends. */
function line(entry: PlaceEntry, geometry: LineGeometry): Drawn[] {
  if (!entry.place.properties.schematic) return [drawn(entry, "line", geometry as Geometry)];
  const lines = geometry.type === "LineString" ? [geometry.coordinates] : geometry.coordinates;
  return joinedAtAntimeridian(lines).flatMap((each) => course(entry, each));
}

/** The lines that go on where another was cut at the antimeridian, as one that goes beyond 180 degrees. */
function joinedAtAntimeridian(lines: readonly Line[]): Line[] {
  const joined: [number, number][][] = [];
  for (const each of lines) {
    const [last, end, start] = [joined.at(-1), joined.at(-1)?.at(-1), each[0]];
    const turn = end && start ? Math.round((end[0] - start[0]) / 360) * 360 : 0;
    const goesOn =
      turn !== 0 && end?.[0] === (start?.[0] ?? Number.NaN) + turn && end[1] === start?.[1];
    const moved = each.map(([lng, lat]): [number, number] => [lng + (goesOn ? turn : 0), lat]);
    if (goesOn && last) last.push(...moved.slice(1));
    else joined.push(moved);
  }
  return joined;
}

/** A course: line segments for its band, and dots. */
function course(entry: PlaceEntry, line: Line): Drawn[] {
  const { band } = entry.place.properties;
  const segments = fadeSegments(line).map(({ coordinates, strength }) =>
    drawn(
      entry,
      "course",
      { type: "LineString", coordinates: coordinates.map((position) => [...position]) },
      { strength, ...(band !== undefined && { band }) },
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
