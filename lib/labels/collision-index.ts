import { type Box, boxesOverlap } from "@/lib/geo/box";

/** The boxes already placed, in pixels. A later box is rejected if it overlaps one of them. */
export class CollisionIndex {
  private readonly boxes: Box[] = [];

  /** Places the box if it overlaps no other, or if it may; returns whether it was placed. */
  insert(box: Box, allowOverlap: boolean): boolean {
    const free = allowOverlap || !this.boxes.some((other) => boxesOverlap(box, other));
    if (free) this.boxes.push(box);
    return free;
  }
}
