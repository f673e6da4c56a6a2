import { type Box, type FlatCoordinates, flatBounds } from "@/lib/geo/box";
import type { Size } from "@/lib/geo/mercator";

/** The area within which shapes are drawn, as half its width and height in pixels from the centre. */
export interface ClipWindow {
  x: number;
  y: number;
  /**
   * Tolerance of the simplification, in pixels: points nearer than this to the line between their neighbours
   * are dropped.
   */
  tolerance: number;
}

/** How far beyond the picture's edge lines are drawn, in pixels, so that no clipped end is visible. */
const OVERDRAW = 16;

/** Tolerances in pixels: a picture of more than `LARGE` square pixels gets the coarse one, so that it weighs no more. */
const FINE = 0.85;
const COARSE = 1.85;
const LARGE = 2_000_000;

export const clipWindowOf = ({ width, height }: Size): ClipWindow => ({
  x: width / 2 + OVERDRAW,
  y: height / 2 + OVERDRAW,
  tolerance: width * height > LARGE ? COARSE : FINE,
});

/** Rings smaller than this in both directions, as a multiple of the tolerance, are not drawn. */
const SPECK = 2;

/** SVG path data of a ring: clipped, simplified, with tenths of a pixel; empty if nothing remains. */
export function ringPath(ring: FlatCoordinates, clipWindow: ClipWindow): string {
  const box = flatBounds(ring);
  if (isOutside(box, clipWindow) || isSpeck(box, clipWindow)) return "";
  const whole = clipRing(ring, box, clipWindow);
  const points = simplify(whole, clipWindow.tolerance);
  // The last point equals the first.
  points.pop();
  return points.length < 3 ? "" : `${relative(whole, points)}z`;
}

/** SVG path data of a line, clipped into the pieces that are inside. */
export function linePath(line: FlatCoordinates, clipWindow: ClipWindow): string {
  const box = flatBounds(line);
  if (isOutside(box, clipWindow)) return "";
  const pieces = isInside(box, clipWindow) ? [line] : clipLine(line, clipWindow);
  return pieces.map((piece) => relative(piece, simplify(piece, clipWindow.tolerance))).join("");
}

/** Whether a line or ring with these bounds is outside the window. */
export const isOutside = ({ left, top, right, bottom }: Box, { x, y }: ClipWindow): boolean =>
  right < -x || left > x || bottom < -y || top > y;
const isInside = ({ left, top, right, bottom }: Box, { x, y }: ClipWindow): boolean =>
  left >= -x && right <= x && top >= -y && bottom <= y;
/** Whether a ring with these bounds is too small to be drawn. */
export const isSpeck = ({ left, top, right, bottom }: Box, { tolerance }: ClipWindow): boolean =>
  Math.max(right - left, bottom - top) < SPECK * tolerance;

/**
 * Path data of the remaining points, given by their indices: relative moves in tenths of a pixel, which are
 * shorter than absolute ones.
 */
function relative(flat: FlatCoordinates, points: readonly number[]): string {
  const start = { x: tenths(flat[0]), y: tenths(flat[1]) };
  let { x, y } = start;
  const moves: string[] = [];
  for (const point of points) {
    const nextX = tenths(flat[2 * point]);
    const nextY = tenths(flat[2 * point + 1]);
    if (nextX === x && nextY === y) continue;
    const dx = nextX - x;
    moves.push(moves.length === 0 ? decimal(dx) : joined(dx), joined(nextY - y));
    x = nextX;
    y = nextY;
  }
  return moves.length === 0 ? "" : `M${decimal(start.x)}${joined(start.y)}l${moves.join("")}`;
}

const tenths = (value: number | undefined): number => Math.round((value ?? 0) * 10);

/** A number of tenths as short as SVG allows: no leading zero, no trailing one. */
const written = (tenths: number): string => String(tenths / 10).replace(/^(-?)0\./, "$1.");

/** A minus sign already separates two numbers. */
const separate = (number: string): string => (number.startsWith("-") ? number : ` ${number}`);

/** Most moves are short, so the strings from -PRECOMPUTED_TENTHS to PRECOMPUTED_TENTHS are made once. */
const PRECOMPUTED_TENTHS = 1000;
const SHORT = Array.from({ length: 2 * PRECOMPUTED_TENTHS + 1 }, (_, i) =>
  written(i - PRECOMPUTED_TENTHS),
);
const SHORT_JOINED = SHORT.map(separate);
const decimal = (tenths: number): string => SHORT[tenths + PRECOMPUTED_TENTHS] ?? written(tenths);
const joined = (tenths: number): string =>
  SHORT_JOINED[tenths + PRECOMPUTED_TENTHS] ?? separate(written(tenths));

/** Indices of the points that remain after simplification (Douglas and Peucker, 1973), without recursion. */
function simplify(flat: FlatCoordinates, tolerance: number): number[] {
  const points = [0];
  // Stack of the ends of the segments still to examine, the nearest on top; each starts at the previous one's
  // end.
  const ends = [flat.length / 2 - 1];
  let from = 0;
  for (let to = ends.pop(); to !== undefined; to = ends.pop()) {
    const far = farthest(flat, from, to, tolerance);
    if (far !== -1) {
      ends.push(to, far);
      continue;
    }
    points.push(to);
    from = to;
  }
  return points;
}

/** The point between two others that is farthest from their line; -1 if all are within the tolerance. */
function farthest(flat: FlatCoordinates, from: number, to: number, tolerance: number): number {
  const ax = flat[2 * from] as number;
  const ay = flat[2 * from + 1] as number;
  const dx = (flat[2 * to] as number) - ax;
  const dy = (flat[2 * to + 1] as number) - ay;
  const length = dx * dx + dy * dy;
  let worst = tolerance * tolerance;
  let at = -1;
  for (let i = from + 1; i < to; i++) {
    const px = (flat[2 * i] as number) - ax;
    const py = (flat[2 * i + 1] as number) - ay;
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length));
    const ex = px - t * dx;
    const ey = py - t * dy;
    const distance = ex * ex + ey * ey;
    if (distance > worst) {
      worst = distance;
      at = i;
    }
  }
  return at;
}

/** Clips a ring to the window, one side at a time (Sutherland and Hodgman, 1974), at the sides that it crosses. */
function clipRing(
  ring: FlatCoordinates,
  { left, top, right, bottom }: Box,
  clipWindow: ClipWindow,
): FlatCoordinates {
  let points = ring;
  if (right > clipWindow.x) points = clipSide(points, 0, 1, clipWindow.x);
  if (left < -clipWindow.x) points = clipSide(points, 0, -1, clipWindow.x);
  if (bottom > clipWindow.y) points = clipSide(points, 1, 1, clipWindow.y);
  if (top < -clipWindow.y) points = clipSide(points, 1, -1, clipWindow.y);
  return points;
}

function clipSide(
  ring: FlatCoordinates,
  axis: 0 | 1,
  sign: number,
  limit: number,
): FlatCoordinates {
  const points: number[] = [];
  const n = ring.length;
  for (let i = 0; i < n - 2; i += 2) {
    const ax = ring[i] as number;
    const ay = ring[i + 1] as number;
    const bx = ring[i + 2] as number;
    const by = ring[i + 3] as number;
    const a = (axis === 0 ? ax : ay) * sign - limit;
    const b = (axis === 0 ? bx : by) * sign - limit;
    if (a <= 0) points.push(ax, ay);
    if (a * b < 0) {
      const t = a / (a - b);
      points.push(ax + (bx - ax) * t, ay + (by - ay) * t);
    }
  }
  // A ring ends at its first point.
  if (points.length > 0) points.push(points[0] as number, points[1] as number);
  return points;
}

/** Clips a line to the window, segment by segment (Liang and Barsky, 1984). */
function clipLine(line: FlatCoordinates, clipWindow: ClipWindow): number[][] {
  const pieces: number[][] = [];
  let piece: number[] = [];
  for (let i = 0; i + 3 < line.length; i += 2) {
    const part = clipSegment(line, i, clipWindow);
    if (!part) continue;
    const [ax, ay, bx, by] = part;
    const goesOn = piece.at(-2) === ax && piece.at(-1) === ay;
    if (!goesOn) {
      piece = [ax, ay];
      pieces.push(piece);
    }
    piece.push(bx, by);
  }
  return pieces;
}

function clipSegment(
  line: FlatCoordinates,
  i: number,
  clipWindow: ClipWindow,
): [number, number, number, number] | null {
  const ax = line[i] as number;
  const ay = line[i + 1] as number;
  const bx = line[i + 2] as number;
  const by = line[i + 3] as number;
  let [from, to] = [0, 1];
  const [dx, dy] = [bx - ax, by - ay];
  for (const [p, q] of [
    [-dx, ax + clipWindow.x],
    [dx, clipWindow.x - ax],
    [-dy, ay + clipWindow.y],
    [dy, clipWindow.y - ay],
  ] as const) {
    if (p === 0 && q < 0) return null;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  if (from > to) return null;
  const start: [number, number] = from === 0 ? [ax, ay] : [ax + from * dx, ay + from * dy];
  const end: [number, number] = to === 1 ? [bx, by] : [ax + to * dx, ay + to * dy];
  return [...start, ...end];
}
