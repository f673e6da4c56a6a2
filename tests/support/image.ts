/** Compares two images by where the atlas's colour runs in them. */
import { PNG } from "pngjs";

/** Pixels, row by row: 1 where the atlas has drawn. */
export interface Mask {
  width: number;
  height: number;
  bits: Uint8Array;
}

/**
 * How much redder than blue a pixel is where a line of the accent's rust or amber runs, in either
 * scheme: ground, borders, names and the tint of areas stay under half of it.
 */
const ACCENT = 60;

/** Where the accent is seen in a screenshot. */
export function accentIn(png: Buffer): Mask {
  const { width, height, data } = PNG.sync.read(png);
  const bits = new Uint8Array(width * height);
  for (let i = 0; i < bits.length; i++) {
    if ((data[4 * i] as number) - (data[4 * i + 2] as number) > ACCENT) bits[i] = 1;
  }
  return { width, height, bits };
}

export const count = ({ bits }: Mask): number => bits.reduce((sum, bit) => sum + bit, 0);

/** Farther than this is as good as not there, in pixels. */
const FAR = 64;

/** For each pixel of one mask, how far the nearest of the other is, in pixels. */
function distances(from: Mask, to: Mask): number[] {
  const found: number[] = [];
  from.bits.forEach((bit, i) => {
    if (bit) found.push(nearest(to, i % from.width, Math.floor(i / from.width)));
  });
  return found;
}

/** Looks at growing squares, until none farther out can hold a nearer pixel. */
function nearest(mask: Mask, x: number, y: number): number {
  let best = FAR;
  for (let r = 0; r < best; r++) {
    for (let d = -r; d <= r; d++) {
      const reached = has(mask, x + d, y - r) || has(mask, x + d, y + r);
      if (reached || has(mask, x - r, y + d) || has(mask, x + r, y + d)) {
        best = Math.min(best, Math.hypot(r, d));
      }
    }
  }
  return best;
}

const has = ({ width, height, bits }: Mask, x: number, y: number): boolean =>
  x >= 0 && y >= 0 && x < width && y < height && bits[y * width + x] === 1;

export interface Agreement {
  /** Pixels of each mask. */
  pixels: [number, number];
  median: number;
  p95: number;
}

/** How far apart two masks are, the worse way round of the two, in pixels. */
export function agreement(a: Mask, b: Mask): Agreement {
  const ways = [distances(a, b), distances(b, a)].map((way) => way.sort((x, y) => x - y));
  const worst = (part: number) =>
    Math.max(...ways.map((way) => way[Math.floor(way.length * part)] ?? FAR));
  return { pixels: [count(a), count(b)], median: worst(0.5), p95: worst(0.95) };
}
