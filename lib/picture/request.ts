import type { Size } from "@/lib/geo/mercator";

/** The size of a picture, which is no part of a view: what is malformed or excessive is refused. */
export interface PictureSize extends Size {
  /** How many pixels of the image make one of the picture. */
  scale: number;
}

export const DEFAULT_SIZE: PictureSize = { width: 1200, height: 630, scale: 1 };

/** The shortest side of a picture, in pixels. */
export const MIN_SIDE = 16;
const MAX_SIDE = 4096;
const MAX_SCALE = 3;
const MAX_PIXELS = 8_000_000;

const WHOLE = /^\d{1,5}$/;
const DECIMAL = /^\d(?:\.\d{1,2})?$/;

export type SizeResult = { ok: true; size: PictureSize } | { ok: false; message: string };

/** Reads `width`, `height` (pixels) and `scale` of a query; says what is allowed where one is not. */
export function readSize(query: URLSearchParams): SizeResult {
  const width = read(query.get("width"), WHOLE, DEFAULT_SIZE.width);
  const height = read(query.get("height"), WHOLE, DEFAULT_SIZE.height);
  const scale = read(query.get("scale"), DECIMAL, DEFAULT_SIZE.scale);
  if (!within(width, MIN_SIDE, MAX_SIDE))
    return refused(`width from ${MIN_SIDE} to ${MAX_SIDE}`, query, "width");
  if (!within(height, MIN_SIDE, MAX_SIDE)) {
    return refused(`height from ${MIN_SIDE} to ${MAX_SIDE}`, query, "height");
  }
  if (!within(scale, 1, MAX_SCALE)) return refused(`scale from 1 to ${MAX_SCALE}`, query, "scale");
  const pixels = width * height * scale * scale;
  if (pixels > MAX_PIXELS) {
    const message = `Expected at most ${MAX_PIXELS} pixels (width × height × scale²), got ${Math.ceil(pixels)}.`;
    return { ok: false, message };
  }
  return { ok: true, size: { width, height, scale } };
}

/** The size that a picture may have and that comes nearest to a wanted one. */
export function nearestSize({ width, height }: Size): Size {
  const clamped = (side: number) => Math.round(Math.min(Math.max(side, MIN_SIDE), MAX_SIDE));
  const [wide, high] = [clamped(width), clamped(height)];
  const scale = Math.min(1, Math.sqrt(MAX_PIXELS / (wide * high)));
  return { width: Math.floor(wide * scale), height: Math.floor(high * scale) };
}

const read = (text: string | null, form: RegExp, otherwise: number): number =>
  text === null ? otherwise : form.test(text) ? Number(text) : Number.NaN;

/** False for what is no number. */
const within = (value: number, least: number, most: number): boolean =>
  value >= least && value <= most;

const refused = (expected: string, query: URLSearchParams, name: string): SizeResult => ({
  ok: false,
  message: `Expected ${expected}, got ${JSON.stringify(query.get(name)?.slice(0, 40))}.`,
});
