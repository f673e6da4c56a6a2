import type { Point, Size } from "@/lib/geo/mercator";

const MAX_ITERATIONS = 60;

/**
 * Moves marks apart until no two are nearer than `gap` pixels, so that places close together stay
 * clickable at every zoom, and keeps them inside the box. Deterministic. Each iteration pushes both
 * marks of a pair that is too near by half the missing distance, along an angle given by their order if
 * they coincide.
 *
 * @param inset minimum distance from the edge of the box, in pixels
 * @param fixed index of a mark that stays in place; -1 for none
 */
export function displace(
  points: readonly Point[],
  gap: number,
  box: Size,
  inset: number,
  fixed = -1,
): Point[] {
  const moved = points.map((point) => clampToBox(point, box, inset));
  for (let i = 0; i < MAX_ITERATIONS; i++) {
    if (!pushApart(moved, gap, fixed)) break;
    for (const point of moved) Object.assign(point, clampToBox(point, box, inset));
  }
  return moved;
}

/** Moves a point inside the box, at least `inset` pixels from its edge. */
export function clampToBox({ x, y }: Point, { width, height }: Size, inset: number): Point {
  return {
    x: Math.max(inset, Math.min(width - inset, x)),
    y: Math.max(inset, Math.min(height - inset, y)),
  };
}

/** One iteration over all pairs; returns whether any was too near. */
function pushApart(points: Point[], gap: number, fixed: number): boolean {
  let pushed = false;
  points.forEach((a, i) => {
    for (let j = i + 1; j < points.length; j++) {
      const b = points[j] as Point;
      const distance = Math.hypot(b.x - a.x, b.y - a.y);
      // A tolerance of half a pixel lets the iterations end.
      if (distance > gap - 0.5) continue;
      pushed = true;
      const angle = distance > 0.01 ? Math.atan2(b.y - a.y, b.x - a.x) : i + j;
      const missing = gap - distance;
      const shareOfA = i === fixed ? 0 : j === fixed ? missing : missing / 2;
      a.x -= Math.cos(angle) * shareOfA;
      a.y -= Math.sin(angle) * shareOfA;
      b.x += Math.cos(angle) * (missing - shareOfA);
      b.y += Math.sin(angle) * (missing - shareOfA);
    }
  });
  return pushed;
}
