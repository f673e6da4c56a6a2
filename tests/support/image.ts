/** Compares two images by the pixels that have the accent colour. */
import { PNG } from "pngjs";

/** Pixels, row by row: 1 where the accent is. */
export interface Mask {
  width: number;
  height: number;
  bits: Uint8Array;
}

/**
 * Minimum of red minus blue of a pixel with the accent, in either scheme: basemap, borders, labels and the
 * tint of areas have less than half of it.
 */
const ACCENT = 60;

/** The accent's pixels in a screenshot. */
export function accentIn(png: Buffer): Mask {
  const { width, height, data } = PNG.sync.read(png);
  const bits = new Uint8Array(width * height);
  for (let i = 0; i < bits.length; i++) {
    if ((data[4 * i] as number) - (data[4 * i + 2] as number) > ACCENT) bits[i] = 1;
  }
  return { width, height, bits };
}

export const count = ({ bits }: Mask): number => bits.reduce((sum, bit) => sum + bit, 0);

/** Distances are capped at this, in pixels. */
const FAR = 64;

/** For each pixel of one mask, the distance to the nearest one of the other, in pixels. */
function distances(from: Mask, to: Mask): number[] {
  const found: number[] = [];
  from.bits.forEach((bit, i) => {
    if (bit) found.push(nearest(to, i % from.width, Math.floor(i / from.width)));
  });
  return found;
}

/** Searches growing squares until no pixel farther out can be nearer. */
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

/** Distance between two masks in pixels, the larger of the two directions. */
export function agreement(a: Mask, b: Mask): Agreement {
  const ways = [distances(a, b), distances(b, a)].map((way) => way.sort((x, y) => x - y));
  const worst = (part: number) =>
    Math.max(...ways.map((way) => way[Math.floor(way.length * part)] ?? FAR));
  return { pixels: [count(a), count(b)], median: worst(0.5), p95: worst(0.95) };
}
