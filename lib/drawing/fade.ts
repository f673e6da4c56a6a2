/** A position in degrees, [longitude, latitude]. */
type Position = readonly [number, number];

/** A part of a line and the opacity that it adds, 0 to 1. */
export interface FadeSegment {
  coordinates: Position[];
  strength: number;
}

const SEGMENTS = 7;
/** Fraction of the line, at each end, over which it fades. */
const FADE = 0.28;

/**
 * A course as nested segments, each a little shorter at both ends. Drawn on top of each other they add
 * up to a band that fades towards both ends, so that nobody reads from it where the route ends.
 */
export function fadeSegments(course: readonly Position[]): FadeSegment[] {
  const { lengths, total } = measureLengths(course);
  return Array.from({ length: SEGMENTS }, (_, i) => {
    const inset = (FADE * i) / SEGMENTS;
    return {
      coordinates: sliceAlong(course, lengths, total * inset, total * (1 - inset)),
      strength: Math.round(1000 / SEGMENTS) / 1000,
    };
  });
}

/** The lengths between a course's vertices, in degrees on the plane: exact enough for a schematic line. */
function measureLengths(course: readonly Position[]): { lengths: number[]; total: number } {
  const lengths = course.slice(1).map((to, i) => distance(course[i] as Position, to));
  return { lengths, total: lengths.reduce((sum, length) => sum + length, 0) };
}

/** A dot of a course: its position, its opacity (0 to 1), and the zoom from which it is shown. */
export interface Dot {
  at: Position;
  strength: number;
  minzoom: number;
}

/** Minimum spacing of dots, in pixels; the actual spacing at an integer zoom is below twice as much. */
const SPACING = 6.5;
/** The last zoom that adds dots; a schematic course has no detail to show beyond it. */
const LAST_ZOOM = 6;

/**
 * Dots along a course that keep about the same spacing at every zoom: each zoom adds dots midway between
 * those of the previous one. They are points, not a dashed line, so that both renderers draw them alike.
 */
export function fadeDots(course: readonly Position[]): Dot[] {
  const { lengths, total } = measureLengths(course);
  // Length in pixels at zoom 0, where the world is 512 px wide.
  const extent = (total / 360) * 512;
  const dots: Dot[] = [];
  let previousCount = 1;
  for (let zoom = 0; zoom <= LAST_ZOOM; zoom++) {
    const count = 2 ** Math.max(1, Math.floor(Math.log2((extent * 2 ** zoom) / SPACING)));
    for (let i = 1; i < count; i++) {
      // This position already has a dot from an earlier zoom.
      if ((i * previousCount) % count === 0) continue;
      const fraction = i / count;
      const [at] = sliceAlong(course, lengths, total * fraction, total);
      if (at) dots.push({ at, strength: strengthAt(fraction), minzoom: zoom });
    }
    previousCount = count;
  }
  return dots;
}

const distance = (a: Position, b: Position) => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** Opacity at a fraction of the course: smoothstep up over the first FADE, and down over the last. */
function strengthAt(fraction: number): number {
  const t = Math.min(1, Math.min(fraction, 1 - fraction) / FADE);
  return Math.round(t * t * (3 - 2 * t) * 1000) / 1000;
}

/** The part of a line between two distances from its start, in degrees. */
function sliceAlong(
  course: readonly Position[],
  lengths: readonly number[],
  from: number,
  to: number,
): Position[] {
  const slice: Position[] = [];
  let walked = 0;
  lengths.forEach((length, i) => {
    const [a, b] = [course[i] as Position, course[i + 1] as Position];
    const end = walked + length;
    if (end > from && walked < to) {
      if (slice.length === 0) slice.push(interpolate(a, b, Math.max(0, (from - walked) / length)));
      slice.push(interpolate(a, b, Math.min(1, (to - walked) / length)));
    }
    walked = end;
  });
  return slice;
}

/** To five decimals of a degree (about a metre). Adding zero turns −0 into 0, as JSON writes it. */
const round = (value: number) => Math.round(value * 1e5) / 1e5 + 0;

const interpolate = (a: Position, b: Position, fraction: number): Position => [
  round(a[0] + (b[0] - a[0]) * fraction),
  round(a[1] + (b[1] - a[1]) * fraction),
];
