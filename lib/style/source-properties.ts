/** The feature properties of the style's GeoJSON sources: the drawn places, and their marks. */
import type { FeatureCollection, Point } from "geojson";
import type { LayerId } from "@/geodata/schema";

/** The kind of drawn shape; the style's layers filter by it. */
export type FeatureRole = "area" | "course" | "dot" | "line" | "point";

export interface DrawnProperties {
  /** Place id. */
  id: string;
  layer: LayerId;
  /** Id of its kind. */
  kind: string;
  part: FeatureRole;
  /** Opacity factor, 0 to 1, by which courses fade towards their ends. */
  strength?: number;
  /** Width of a course's band, as a multiple of the usual one. */
  band?: number;
  /** The zoom from which it is drawn; without one, at every zoom. */
  minzoom?: number;
}

/** `text-anchor` of the style specification: the side of the text at the mark. "left" runs rightwards. */
export type TextAnchor = "left" | "right" | "top" | "bottom";

export interface MarkProperties {
  /** Place id. */
  id: string;
  /** Number of excerpts, the text in the mark. */
  count: string;
  /** Its label, wrapped; `name` and `anchor` are missing if there is no room for it. */
  name?: string;
  anchor?: TextAnchor;
}

/** The marks for a camera as GeoJSON, at their displaced positions. */
export type MarkPoints = FeatureCollection<Point, MarkProperties>;
