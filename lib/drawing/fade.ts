/** A position in degrees, [longitude, latitude]. */
type Position = readonly [number, number];

/** A stretch of a line and how strongly it is drawn, 0 to 1. */
export interface FadeSegment {
  coordinates: Position[];
  strength: number;
}

const STRETCHES = 7;
/** The part of the line, at each end, over which it fades. */
const FADE = 0.28;

/**
 * A course as stretches that lie in one another, each a little shorter: drawn over each other they
 * add up to a band that fades towards both ends, without a seam, so that no end can be read from it.
 */
export function fadeSegments(course: readonly Position[]): FadeSegment[] {
  const { lengths, total } = measured(course);
  return Array.from({ length: STRETCHES }, (_, i) => {
    const inset = (FADE * i) / STRETCHES;
    return {
      coordinates: sliceAlong(course, lengths, total * inset, total * (1 - inset)),
      strength: Math.round(1000 / STRETCHES) / 1000,
    };
  });
}

/** The lengths of a course's segments, in degrees: near enough for what has no stated course. */
function measured(course: readonly Position[]): { lengths: number[]; total: number } {
  const lengths = course.slice(1).map((to, i) => distance(course[i] as Position, to));
  return { lengths, total: lengths.reduce((sum, length) => sum + length, 0) };
}

/** A dot of a course: where, how strongly, and from which zoom on. */
export interface Dot {
  at: Position;
  strength: number;
  minzoom: number;
}

/** Least distance of dots, in pixels; from zoom to zoom it grows to twice as much. */
const SPACING = 6.5;
/** Beyond this zoom dots move apart: a course that is not stated has no detail to show. */
const LAST_ZOOM = 6;

/**
 * Dots along a course that keep their distance at every zoom: each zoom sets new ones midway between
 * those of the zoom before. As points they are drawn alike by every renderer.
 */
export function fadeDots(course: readonly Position[]): Dot[] {
  const { lengths, total } = measured(course);
  // Pixels at zoom 0, on a world of 512.
  const extent = (total / 360) * 512;
  const dots: Dot[] = [];
  let before = 1;
  for (let zoom = 0; zoom <= LAST_ZOOM; zoom++) {
    const count = 2 ** Math.max(1, Math.floor(Math.log2((extent * 2 ** zoom) / SPACING)));
    // Every second one, or more, has stood there since an earlier zoom.
    for (let i = 1; i < count; i++) {
      if ((i * before) % count === 0) continue;
      const part = i / count;
      const [at] = sliceAlong(course, lengths, total * part, total);
      if (at) dots.push({ at, strength: strengthAt(part), minzoom: zoom });
    }
    before = count;
  }
  return dots;
}

const distance = (a: Position, b: Position) => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** A smooth rise over the fading part (smoothstep), and the same fall at the other end. */
function strengthAt(part: number): number {
  const t = Math.min(1, Math.min(part, 1 - part) / FADE);
  return Math.round(t * t * (3 - 2 * t) * 1000) / 1000;
}

/** The stretch of a line between two distances from its start. */
function sliceAlong(
  course: readonly Position[],
  lengths: readonly number[],
  from: number,
  to: number,
): Position[] {
  const stretch: Position[] = [];
  let walked = 0;
  lengths.forEach((length, i) => {
    const [a, b] = [course[i] as Position, course[i + 1] as Position];
    const end = walked + length;
    if (end > from && walked < to) {
      if (stretch.length === 0) stretch.push(along(a, b, Math.max(0, (from - walked) / length)));
      stretch.push(along(a, b, Math.min(1, (to - walked) / length)));
    }
    walked = end;
  });
  return stretch;
}

/** Five decimals of a degree; adding zero makes −0 the 0 that it is in the file. */
const round = (value: number) => Math.round(value * 1e5) / 1e5 + 0;

const along = (a: Position, b: Position, part: number): Position => [
  round(a[0] + (b[0] - a[0]) * part),
  round(a[1] + (b[1] - a[1]) * part),
];
