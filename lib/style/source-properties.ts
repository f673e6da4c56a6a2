/** The GeoJSON that the style's own sources hold: the places as they are drawn, and their marks. */
import type { FeatureCollection, Point } from "geojson";
import type { LayerId, PlaceKind } from "@/geodata/schema";

/** How a place is drawn. Style layers filter by it. */
export type FeatureRole = "area" | "course" | "dot" | "point";

export interface DrawnProperties {
  /** Place id. */
  id: string;
  layer: LayerId;
  kind: PlaceKind;
  part: FeatureRole;
  /** 0 to 1; courses fade towards their ends. */
  strength?: number;
  /** The zoom from which it is drawn; always where there is none. */
  minzoom?: number;
}

/** The side of a text that is at its mark, as the style specification calls it: "left" runs to the right. */
export type TextAnchor = "left" | "right" | "top" | "bottom";

export interface MarkProperties {
  /** Place id. */
  id: string;
  /** What stands in its ring. */
  count: string;
  /** The name beside it; both are missing where it has no room. */
  name?: string;
  anchor?: TextAnchor;
}

/** The marks of a camera as GeoJSON: where they stand, aside from their places where these crowd. */
export type MarkPoints = FeatureCollection<Point, MarkProperties>;
