import type { Atlas, PlaceEntry } from "@/lib/atlas/atlas";
import { type LineStyle, lineStyleOfPlace, precisionOfPlace } from "@/lib/atlas/certainty";
import { intervalsOf } from "@/lib/atlas/filter-by-time";
import { type Camera, type Point, project, type Size } from "@/lib/geo/mercator";
import { localized, type Translator } from "@/lib/text/translator";
import type { Intervals } from "@/lib/time/describe-filter";
import { overlaps, type TimeWindow } from "@/lib/time/time-window";
import type { CameraTarget } from "@/lib/view/default-camera";
import type { View } from "@/lib/view/view";
import { clampToBox, displace } from "./displace";

/** A place as the map's overlay draws it: a ring with its number of excerpts. */
export interface Mark extends CameraTarget {
  name: string;
  /** The label beside the mark: the name, with a note if its course is schematic. */
  label: string;
  /** How precisely the place is known, in words. */
  precision: string;
  lineStyle: LineStyle;
  excerpts: number;
  intervals: Intervals;
  schematic: boolean;
}

/** What is needed of a mark to place it. */
type Located = Pick<Mark, "id" | "anchor">;

/** A mark with its position in the map box, in pixels. */
export interface PlacedMark<Of extends Located = Mark> {
  mark: Of;
  /** Projected position of the place; it may be outside the box. */
  anchor: Point;
  /** Position of the mark: displaced from the anchor if marks overlap, or clamped to the box. */
  position: Point;
  /** The side of the box beyond which the place is, or null if it is inside. */
  offScreenSide: Side | null;
}

/** Whether a mark is displaced so far that a line must connect it to its place. */
export const isTethered = ({
  anchor,
  position,
}: Pick<PlacedMark, "anchor" | "position">): boolean =>
  Math.hypot(anchor.x - position.x, anchor.y - position.y) >= MARK_SIZE / 2;

export const SIDES = ["north", "east", "south", "west"] as const;
export type Side = (typeof SIDES)[number];

/** Diameter of a mark, and minimum distance between two centres, in pixels (WCAG 2.5.8: 24). */
export const MARK_SIZE = 22;
export const MARK_SPACING = 26;
/** Minimum distance of a mark from the edge of the box, in pixels. */
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
    lineStyle: lineStyleOfPlace(entry),
    excerpts: entry.quotations.length,
    intervals: entry.quotations.map(intervalsOf),
    schematic: schematic === true,
    anchor,
    bbox: entry.place.bbox,
    ...(entry.opening ? { opening: entry.opening } : {}),
  };
}

/**
 * The marks of a view: those of its layers with excerpts in its time window, and always the chosen
 * one. `excerpts` counts only those in the window.
 */
export const visibleMarks = (
  marks: readonly Mark[],
  { layers, place, time }: Pick<View, "layers" | "place" | "time">,
): Mark[] =>
  marks
    .filter(({ id, layer }) => layers.includes(layer) || id === place)
    .map((mark) => (time === null ? mark : { ...mark, excerpts: countWithin(mark, time) }))
    .filter(({ id, excerpts }) => time === null || excerpts > 0 || id === place);

const countWithin = ({ intervals }: Mark, time: TimeWindow): number =>
  intervals.filter((each) => overlaps(each, time)).length;

/**
 * Places the marks for a camera and a map box. Marks of places inside the box are displaced until they
 * no longer overlap; the selected one stays in place. The others are clamped to the edge of the box.
 */
export function layoutMarks<Of extends Located>(
  marks: readonly Of[],
  camera: Camera,
  box: Size,
  selected: string | null = null,
): PlacedMark<Of>[] {
  const projected = marks.map((mark) => {
    const anchor = project(mark.anchor, camera, box);
    return { mark, anchor, offScreenSide: sideOf(anchor, box) };
  });
  const inside = projected.filter(({ offScreenSide }) => offScreenSide === null);
  const fixed = inside.findIndex(({ mark }) => mark.id === selected);
  const displaced = displace(
    inside.map(({ anchor }) => anchor),
    MARK_SPACING,
    box,
    EDGE_INSET,
    fixed,
  );
  const positions = new Map(inside.map(({ mark }, i) => [mark.id, displaced[i] as Point]));
  return projected.map((each) => ({
    ...each,
    position: positions.get(each.mark.id) ?? clampToBox(each.anchor, box, EDGE_INSET),
  }));
}

/** The side of the box beyond which a point is farthest, relative to the box; null if it is inside. */
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
