import { type Box, boxAround } from "@/lib/geo/box";
import type { Point } from "@/lib/geo/mercator";
import { CollisionIndex } from "@/lib/labels/collision-index";
import { textWidth, wrap } from "@/lib/labels/text-width";
import { NAME, nameSize } from "@/lib/style/paint";
import type { TextAnchor } from "@/lib/style/source-properties";
import { MARK_SPACING } from "./marks";

export interface PlacedLabel {
  anchor: TextAnchor;
  /** The name, wrapped into lines. */
  text: string;
}

/** A mark to label; positions are pixels of the map box. */
export interface LabelledMark {
  label: string;
  position: Point;
  /** The place's own position; a dot is drawn there if the mark is displaced from it. */
  anchor: Point;
}

/** Half the side of the box kept free around the dot of a place with a displaced mark, in pixels. */
const DOT = 6;
/** How much wider SemiBold is than Regular, for which `textWidth` is made. */
const SEMI_BOLD_FACTOR = 1.06;

/**
 * Places each label on a side of its mark, greedily in the order given: where it overlaps no mark, dot
 * or other label, and extends least beyond the label area. Null for a label that fits on no side.
 */
export function placeLabels(
  marks: readonly LabelledMark[],
  zoom: number,
  labelArea: Box,
): (PlacedLabel | null)[] {
  const collisions = new CollisionIndex();
  for (const { position, anchor } of marks) {
    collisions.insert(boxAround(position, MARK_SPACING / 2), true);
    if (Math.hypot(anchor.x - position.x, anchor.y - position.y) > 1)
      collisions.insert(boxAround(anchor, DOT), true);
  }
  return marks.map(({ label, position }) => {
    const layout = layoutText(label, zoom);
    const free = ANCHORS.map((anchor) => ({ anchor, box: boxAt(position, anchor, layout) }))
      .sort((a, b) => overflow(a.box, labelArea) - overflow(b.box, labelArea))
      .find(({ box }) => collisions.insert(box, false));
    return free ? { anchor: free.anchor, text: layout.lines.join("\n") } : null;
  });
}

/** In order of preference. */
const ANCHORS: readonly TextAnchor[] = ["left", "right", "bottom", "top"];

/** All in pixels. */
interface TextLayout {
  lines: string[];
  size: number;
  width: number;
  height: number;
}

function layoutText(label: string, zoom: number): TextLayout {
  const size = nameSize(zoom);
  const lines = wrap(label, NAME.maxWidth * size, { size, spacing: 0 });
  const semiBold = { size: size * SEMI_BOLD_FACTOR, spacing: 0 };
  return {
    lines,
    size,
    width: Math.max(...lines.map((line) => textWidth(line, semiBold))),
    height: NAME.lineHeight * size * lines.length,
  };
}

function boxAt({ x, y }: Point, anchor: TextAnchor, { size, width, height }: TextLayout): Box {
  const offset = NAME.offset * size;
  const beside = { top: y - height / 2, bottom: y + height / 2 };
  const over = { left: x - width / 2, right: x + width / 2 };
  switch (anchor) {
    case "left":
      return { ...beside, left: x + offset, right: x + offset + width };
    case "right":
      return { ...beside, left: x - offset - width, right: x - offset };
    case "top":
      return { ...over, top: y + offset, bottom: y + offset + height };
    case "bottom":
      return { ...over, top: y - offset - height, bottom: y - offset };
  }
}

/** How far a box extends beyond the label area, in pixels: the sum of both directions. */
const overflow = (box: Box, area: Box): number =>
  Math.max(0, area.left - box.left, box.right - area.right) +
  Math.max(0, area.top - box.top, box.bottom - area.bottom);
