/** A seeded random generator, so that each run makes the same requests. */
import { MAX_ZOOM, MIN_ZOOM } from "@/lib/geo/camera";

let seed = 1;

/** From 0 to 1 (mulberry32). */
export function random(): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
}

export const between = (low: number, high: number): number => low + random() * (high - low);

export const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** A camera for `map=`, where the atlas has something to draw. */
export const randomCamera = (): string =>
  [
    between(MIN_ZOOM, MAX_ZOOM).toFixed(2),
    between(30, 60).toFixed(4),
    between(20, 140).toFixed(4),
  ].join("/");
