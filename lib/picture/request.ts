import type { Size } from "@/lib/geo/mercator";

/** The size of a picture, which is no part of a view: what is malformed or excessive is refused. */
export interface PictureSize extends Size {
  /** How many pixels of the image make one of the picture. */
  scale: number;
}

export const DEFAULT_SIZE: PictureSize = { width: 1200, height: 630, scale: 1 };

/** The shortest side of a picture, in pixels. */
export const LEAST_SIDE = 16;
const MOST = 4096;
const MOST_SCALE = 3;
const MOST_PIXELS = 8_000_000;

const WHOLE = /^\d{1,5}$/;
const DECIMAL = /^\d(?:\.\d{1,2})?$/;

export type SizeResult = { ok: true; size: PictureSize } | { ok: false; message: string };

/** Reads `width`, `height` (pixels) and `scale` of a query; says what is allowed where one is not. */
export function readSize(query: URLSearchParams): SizeResult {
  const width = read(query.get("width"), WHOLE, DEFAULT_SIZE.width);
  const height = read(query.get("height"), WHOLE, DEFAULT_SIZE.height);
  const scale = read(query.get("scale"), DECIMAL, DEFAULT_SIZE.scale);
  if (!within(width, LEAST_SIDE, MOST))
    return refused(`width from ${LEAST_SIDE} to ${MOST}`, query, "width");
  if (!within(height, LEAST_SIDE, MOST)) {
    return refused(`height from ${LEAST_SIDE} to ${MOST}`, query, "height");
  }
  if (!within(scale, 1, MOST_SCALE))
    return refused(`scale from 1 to ${MOST_SCALE}`, query, "scale");
  const pixels = width * height * scale * scale;
  if (pixels > MOST_PIXELS) {
    const message = `Expected at most ${MOST_PIXELS} pixels (width × height × scale²), got ${Math.ceil(pixels)}.`;
    return { ok: false, message };
  }
  return { ok: true, size: { width, height, scale } };
}

/** The size that a picture may have and that comes nearest to a wanted one. */
export function nearestSize({ width, height }: Size): Size {
  const clamped = (side: number) => Math.round(Math.min(Math.max(side, LEAST_SIDE), MOST));
  const [wide, high] = [clamped(width), clamped(height)];
  const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (wide * high)));
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
