import { type Box, boxAround } from "@/lib/geo/box";
import type { Point } from "@/lib/geo/mercator";
import { CollisionIndex } from "@/lib/labels/collision-index";
import { textWidth, wrap } from "@/lib/labels/text-width";
import { NAME, nameSize } from "@/lib/style/paint";
import type { TextAnchor } from "@/lib/style/source-properties";
import { MARK_SPACING } from "./marks";

export interface PlacedLabel {
  anchor: TextAnchor;
  /** The name, broken into its lines. */
  text: string;
}

/** A mark that wants its name beside it, in the map box, in pixels. */
export interface LabelledMark {
  label: string;
  position: Point;
  /** Where the place itself is; its dot shows where the mark stands aside. */
  anchor: Point;
}

/** Room about the dot of a place whose mark stands aside, in pixels. */
const DOT = 6;
/** What SemiBold is wider than Regular, which `textWidth` tells. */
const STRONG = 1.06;

/**
 * Says on which side of its mark each name stands, greedily in the order given: where it covers no
 * mark, no dot and no other name, and reaches least out of the room that names keep to. Null where it stands nowhere.
 */
export function placeLabels(
  marks: readonly LabelledMark[],
  zoom: number,
  room: Box,
): (PlacedLabel | null)[] {
  const collisions = new CollisionIndex();
  for (const { position, anchor } of marks) {
    collisions.insert(boxAround(position, MARK_SPACING / 2), true);
    if (Math.hypot(anchor.x - position.x, anchor.y - position.y) > 1)
      collisions.insert(boxAround(anchor, DOT), true);
  }
  return marks.map(({ label, position }) => {
    const name = laidOut(label, zoom);
    const free = SIDES.map((anchor) => ({ anchor, box: boxAt(position, anchor, name) }))
      .sort((a, b) => beyond(a.box, room) - beyond(b.box, room))
      .find(({ box }) => collisions.insert(box, false));
    return free ? { anchor: free.anchor, text: name.lines.join("\n") } : null;
  });
}

/** In the order in which they are tried. */
const SIDES: readonly TextAnchor[] = ["left", "right", "bottom", "top"];

interface LaidOut {
  lines: string[];
  size: number;
  width: number;
  height: number;
}

function laidOut(label: string, zoom: number): LaidOut {
  const size = nameSize(zoom);
  const lines = wrap(label, NAME.maxWidth * size, { size, spacing: 0 });
  const strong = { size: size * STRONG, spacing: 0 };
  return {
    lines,
    size,
    width: Math.max(...lines.map((line) => textWidth(line, strong))),
    height: NAME.lineHeight * size * lines.length,
  };
}

function boxAt({ x, y }: Point, anchor: TextAnchor, { size, width, height }: LaidOut): Box {
  const off = NAME.offset * size;
  const beside = { top: y - height / 2, bottom: y + height / 2 };
  const over = { left: x - width / 2, right: x + width / 2 };
  switch (anchor) {
    case "left":
      return { ...beside, left: x + off, right: x + off + width };
    case "right":
      return { ...beside, left: x - off - width, right: x - off };
    case "top":
      return { ...over, top: y + off, bottom: y + off + height };
    case "bottom":
      return { ...over, top: y - off - height, bottom: y - off };
  }
}

/** How far a box reaches out of the room, in pixels. */
const beyond = (box: Box, room: Box): number =>
  Math.max(0, room.left - box.left, box.right - room.right) +
  Math.max(0, room.top - box.top, box.bottom - room.bottom);
