import type { Atlas, PlaceEntry } from "@/lib/atlas/atlas";
import { precisionOfPlace, type Stroke, strokeOfPlace } from "@/lib/atlas/doubt";
import { named, type Speech } from "@/lib/text/speech";
import type { Framed } from "@/lib/view/cameras";
import { type Camera, type Point, project, type Size } from "@/lib/view/mercator";
import { inside, spread } from "./spread";

/** A place as the map's overlay knows it. */
export interface Mark extends Framed {
  name: string;
  /** What a screen reader says: place, precision in words, number of excerpts. */
  label: string;
  stroke: Stroke;
  excerpts: number;
  schematic: boolean;
}

/** A mark in the map box, in pixels. */
export interface PlacedMark {
  mark: Mark;
  /** Where the place is; it may lie outside the box. */
  site: Point;
  /** Where the mark stands: at its site, or moved so that it can be chosen. */
  stand: Point;
  /** Whether the site is outside the box; the mark then stands at the edge. */
  away: boolean;
}

/** Diameter of a mark, and the least distance between two centres, in pixels (WCAG 2.5.8: 24). */
export const MARK_SIZE = 22;
const GAP = 26;
/** Distance of a mark at the edge from it. */
const INSET = 20;

export const marksOf = (atlas: Atlas, speech: Speech): Mark[] =>
  atlas.places.map((entry) => markOf(entry, speech));

function markOf(entry: PlaceEntry, speech: Speech): Mark {
  const { names, anchor, schematic } = entry.place.properties;
  const name = named(names, speech.lang);
  const excerpts = entry.ties.length;
  const precision = speech(precisionOfPlace(entry));
  return {
    id: entry.id,
    layer: entry.layer,
    name,
    label: speech("markLabel", {
      place: name,
      precision,
      excerpts: speech("excerpts", { n: excerpts }),
    }),
    stroke: strokeOfPlace(entry),
    excerpts,
    schematic: schematic === true,
    anchor,
    bbox: entry.place.bbox,
  };
}

/** Places the marks for a camera and a map box. */
export function placeMarks(marks: readonly Mark[], camera: Camera, box: Size): PlacedMark[] {
  const sites = marks.map(({ anchor }) => project(anchor, camera, box));
  const stands = spread(sites, GAP, box, INSET);
  return marks.map((mark, i) => {
    const site = sites[i] as Point;
    const edge = inside(site, box, 0);
    return { mark, site, stand: stands[i] as Point, away: edge.x !== site.x || edge.y !== site.y };
  });
}
