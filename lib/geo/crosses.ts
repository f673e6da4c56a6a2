import type { Point } from "./mercator";

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Whether a polyline crosses a box; false if there is no box. */
export function crosses(points: readonly Point[], box: Box | undefined): boolean {
  if (!box) return false;
  return points.slice(1).some((to, i) => pieceCrosses(points[i] as Point, to, box));
}

/** Clips the segment to each pair of the box's sides (Liang and Barsky). */
function pieceCrosses(from: Point, to: Point, { left, right, top, bottom }: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [begin, end] = [0, 1];
  const sides = [
    [-dx, from.x - left],
    [dx, right - from.x],
    [-dy, from.y - top],
    [dy, bottom - from.y],
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return false;
    if (step < 0) begin = Math.max(begin, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  return begin <= end;
}
