import type { Point } from "./mercator";

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Whether a line of straight pieces goes through a box; through none where there is none. */
export function crosses(points: readonly Point[], box: Box | undefined): boolean {
  if (!box) return false;
  return points.slice(1).some((to, i) => pieceCrosses(points[i] as Point, to, box));
}

/** Liang and Barsky: narrows the piece to what lies between each pair of the box's sides. */
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
