import type { Atlas, PlaceEntry } from "@/lib/atlas/atlas";
import { type LineStyle, lineStyleOfPlace, precisionOfPlace } from "@/lib/atlas/certainty";
import { intervalOf } from "@/lib/atlas/filter-by-time";
import { type Camera, type Point, project, type Size } from "@/lib/geo/mercator";
import { localized, type Translator } from "@/lib/text/translator";
import { type DateInterval, overlaps, type TimeWindow } from "@/lib/time/time-window";
import type { CameraTarget } from "@/lib/view/default-camera";
import type { View } from "@/lib/view/view";
import { clampToBox, displace } from "./displace";

/** A place as the map's overlay knows it. */
export interface Mark extends CameraTarget {
  name: string;
  /** The name beside its mark; a schematic course says that it is one. */
  label: string;
  /** How precisely it is known, in words. */
  precision: string;
  stroke: LineStyle;
  excerpts: number;
  /** The days that each excerpt speaks of; null where it does not say. */
  spans: readonly (DateInterval | null)[];
  schematic: boolean;
}

/** What must be known of a place to put its mark somewhere. */
type Located = Pick<Mark, "id" | "anchor">;

/** A mark in the map box, in pixels. */
export interface PlacedMark<Of extends Located = Mark> {
  mark: Of;
  /** Where the place is; it may lie outside the box. */
  anchor: Point;
  /** Where the mark stands: at its site, moved so that it can be chosen, or at the box's edge. */
  position: Point;
  /** The side on which the place lies outside the box, or null where it is inside. */
  offScreenSide: Side | null;
}

/** Whether a mark stands so far aside that a line must lead to it from where its place is. */
export const isTethered = ({
  anchor,
  position,
}: Pick<PlacedMark, "anchor" | "position">): boolean =>
  Math.hypot(anchor.x - position.x, anchor.y - position.y) >= MARK_SIZE / 2;

export const SIDES = ["north", "east", "south", "west"] as const;
export type Side = (typeof SIDES)[number];

/** Diameter of a mark, and the least distance between two centres, in pixels (WCAG 2.5.8: 24). */
export const MARK_SIZE = 22;
export const MARK_SPACING = 26;
/** Distance of a mark at the edge from it. */
const EDGE_INSET = 20;

export const marksOf = (atlas: Atlas, t: Translator): Mark[] =>
  atlas.places.map((entry) => markOf(entry, t));

function markOf(entry: PlaceEntry, t: Translator): Mark {
  const { names, anchor, schematic } = entry.place.properties;
  const name = localized(names, t.lang);
  return {
    id: entry.id,
    layer: entry.layer,
    name,
    label: schematic ? `${name}\n(${t("courseNotStated")})` : name,
    precision: t(precisionOfPlace(entry)),
    stroke: lineStyleOfPlace(entry),
    excerpts: entry.quotations.length,
    spans: entry.quotations.map(intervalOf),
    schematic: schematic === true,
    anchor,
    bbox: entry.place.bbox,
  };
}

/**
 * The marks of a view: those of its layers of which something is said in its window, and the chosen one
 * whether or not. Each counts the excerpts of the window.
 */
export const visibleMarks = (
  marks: readonly Mark[],
  { layers, place, time }: Pick<View, "layers" | "place" | "time">,
): Mark[] =>
  marks
    .filter(({ id, layer }) => layers.includes(layer) || id === place)
    .map((mark) => (time === null ? mark : { ...mark, excerpts: within(mark, time) }))
    .filter(({ id, excerpts }) => time === null || excerpts > 0 || id === place);

const within = ({ spans }: Mark, time: TimeWindow): number =>
  spans.filter((span) => overlaps(span, time)).length;

/**
 * Places the marks for a camera and a map box. Only marks inside the box make room for each other, and
 * all of them for the chosen one.
 */
export function layoutMarks<Of extends Located>(
  marks: readonly Of[],
  camera: Camera,
  box: Size,
  selected: string | null = null,
): PlacedMark<Of>[] {
  const sites = marks.map((mark) => {
    const anchor = project(mark.anchor, camera, box);
    return { mark, anchor, offScreenSide: sideOf(anchor, box) };
  });
  const near = sites.filter(({ offScreenSide }) => offScreenSide === null);
  const fixed = near.findIndex(({ mark }) => mark.id === selected);
  const spreadOut = displace(
    near.map(({ anchor }) => anchor),
    MARK_SPACING,
    box,
    EDGE_INSET,
    fixed,
  );
  const stands = new Map(near.map(({ mark }, i) => [mark.id, spreadOut[i] as Point]));
  return sites.map((placed) => ({
    ...placed,
    position: stands.get(placed.mark.id) ?? clampToBox(placed.anchor, box, EDGE_INSET),
  }));
}

/** The side of the box beyond which a point lies farthest, or null where it is inside. */
function sideOf({ x, y }: Point, { width, height }: Size): Side | null {
  const beyond: [Side, number][] = [
    ["west", -x / width],
    ["east", (x - width) / width],
    ["north", -y / height],
    ["south", (y - height) / height],
  ];
  const [side, distance] = beyond.reduce((a, b) => (b[1] > a[1] ? b : a));
  return distance > 0 ? side : null;
}
