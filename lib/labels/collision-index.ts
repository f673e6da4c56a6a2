import { type Box, boxesOverlap } from "@/lib/geo/box";

/** Boxes already taken, in pixels; what comes later must keep off them. */
export class CollisionIndex {
  private readonly boxes: Box[] = [];

  /** Takes the box if it is free, or may be shared. */
  insert(box: Box, shared: boolean): boolean {
    const free = shared || !this.boxes.some((other) => boxesOverlap(box, other));
    if (free) this.boxes.push(box);
    return free;
  }
}
