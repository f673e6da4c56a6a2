import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { LayerId, PlaceKind } from "@/geodata/schema";
import type { Atlas, PlaceEntry } from "@/lib/atlas/atlas";
import { named, type Speech } from "@/lib/text/speech";
import { fadingDots, fadingStretches } from "./fade";

/** How a place is drawn. Style layers filter by it. */
export type Part = "area" | "course" | "dot" | "point" | "label";

export interface DrawnProperties {
  /** Place id. */
  id: string;
  layer: LayerId;
  kind: PlaceKind;
  part: Part;
  /** Name in the reader's language, for labels. */
  name?: string;
  /** 0 to 1; courses fade towards their ends. */
  strength?: number;
  /** The zoom from which it is drawn; always where there is none. */
  minzoom?: number;
}

export type Drawing = FeatureCollection<Geometry, DrawnProperties>;
type Drawn = Feature<Geometry, DrawnProperties>;

/**
 * What both renderers draw of the atlas: the layers' geometry, reduced to what a map style needs. A
 * course becomes pieces that fade; every place has a point for its label.
 */
export function drawingOf(atlas: Atlas, speech: Speech): Drawing {
  return {
    type: "FeatureCollection",
    features: atlas.places.flatMap((entry) => [...shapes(entry), label(entry, speech)]),
  };
}

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
  const stretches = fadingStretches(line).map(({ coordinates, strength }) =>
    drawn(
      entry,
      "course",
      { type: "LineString", coordinates: coordinates.map((at) => [...at]) },
      { strength },
    ),
  );
  const dots = fadingDots(line).map(({ at, ...more }) =>
    drawn(entry, "dot", { type: "Point", coordinates: [...at] }, more),
  );
  return [...stretches, ...dots];
}

function label(entry: PlaceEntry, speech: Speech): Drawn {
  const { anchor, names, schematic } = entry.place.properties;
  const name = named(names, speech.lang);
  return drawn(
    entry,
    "label",
    { type: "Point", coordinates: [...anchor] },
    { name: schematic ? `${name}\n(${speech("courseNotStated")})` : name },
  );
}

const drawn = (
  { id, layer, place }: PlaceEntry,
  part: Part,
  geometry: Geometry,
  more: Partial<DrawnProperties> = {},
): Drawn => ({
  type: "Feature",
  geometry,
  properties: { id, layer, kind: place.properties.kind, part, ...more },
});
