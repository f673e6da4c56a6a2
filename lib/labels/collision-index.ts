import type { Box } from "@/lib/geo/box";

/** The boxes already placed, in pixels. A later box is rejected if it overlaps one of them. */
export class CollisionIndex {
  private readonly boxes: Box[] = [];

  /** Places the box if it overlaps no other, or if it may; returns whether it was placed. */
  insert(box: Box, allowOverlap: boolean): boolean {
    const free =
      allowOverlap ||
      this.boxes.every(
        (other) =>
          box.left >= other.right ||
          box.right <= other.left ||
          box.top >= other.bottom ||
          box.bottom <= other.top,
      );
    if (free) this.boxes.push(box);
    return free;
  }
}
