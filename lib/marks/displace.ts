import type { Point, Size } from "@/lib/geo/mercator";

const ROUNDS = 60;

/**
 * Moves marks apart until no two are nearer than `gap` pixels, so that places close together stay
 * choosable at every zoom, and keeps them inside the box. Each pair that overlaps is pushed apart by
 * half its lack; marks that coincide part along an angle given by their order. The mark `fixed` stays,
 * and the others make room for it. Deterministic.
 */
export function displace(
  points: readonly Point[],
  gap: number,
  box: Size,
  inset: number,
  fixed = -1,
): Point[] {
  const moved = points.map((point) => clampToBox(point, box, inset));
  for (let round = 0; round < ROUNDS; round++) {
    if (!pushApart(moved, gap, fixed)) break;
    for (const point of moved) Object.assign(point, clampToBox(point, box, inset));
  }
  return moved;
}

/** A point brought inside the box, `inset` pixels from its edge. */
export function clampToBox({ x, y }: Point, { width, height }: Size, inset: number): Point {
  return {
    x: Math.max(inset, Math.min(width - inset, x)),
    y: Math.max(inset, Math.min(height - inset, y)),
  };
}

/** One round over all pairs; whether any was too near. */
function pushApart(points: Point[], gap: number, fixed: number): boolean {
  let pushed = false;
  points.forEach((a, i) => {
    for (let j = i + 1; j < points.length; j++) {
      const b = points[j] as Point;
      const distance = Math.hypot(b.x - a.x, b.y - a.y);
      // A hair of slack lets the rounds end.
      if (distance > gap - 0.5) continue;
      pushed = true;
      const angle = distance > 0.01 ? Math.atan2(b.y - a.y, b.x - a.x) : i + j;
      const lack = gap - distance;
      const share = i === fixed ? 0 : j === fixed ? lack : lack / 2;
      a.x -= Math.cos(angle) * share;
      a.y -= Math.sin(angle) * share;
      b.x += Math.cos(angle) * (lack - share);
      b.y += Math.sin(angle) * (lack - share);
    }
  });
  return pushed;
}
