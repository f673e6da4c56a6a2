/**
 * How the layers of the atlas are painted: the numbers that the map style and the legend share. Each
 * pair is for the chosen place and for the rest; widths and radii are pixels.
 */
export interface Emphasis {
  selected: number;
  rest: number;
}

/** Administrative outlines, barely tinted, so that nobody reads control or a front line into them. */
export const AREA = {
  tint: { selected: 0.12, rest: 0.05 },
  outline: {
    opacity: { selected: 1, rest: 0.7 },
    /** Width at zoom 3, and from zoom 8 on. */
    far: { selected: 1.6, rest: 0.8 },
    close: { selected: 2.6, rest: 1.4 },
  },
} as const;

/** Schematic courses: a wide pale band without ends, and dots, which say "not stated" everywhere. */
export const COURSE = {
  band: { selected: 0.32, rest: 0.17 },
  dots: {
    opacity: { selected: 0.95, rest: 0.65 },
    radius: { selected: 1.5, rest: 1.1 },
  },
} as const;

export const POINT = { radius: { selected: 6.5, rest: 5 }, outline: 1.5 } as const;

/** Names of places: size in pixels at zoom 2, and from zoom 8 on; the rest in multiples of it. */
export const NAME = {
  far: { zoom: 2, size: 12 },
  close: { zoom: 8, size: 15 },
  lineHeight: 1.15,
  /** From the middle of a mark to the name beside it. */
  offset: 1.15,
  /** Names wider than this break into lines. */
  maxWidth: 9,
} as const;

/** The size of a place's name at a zoom, in pixels. */
export function nameSize(zoom: number): number {
  const { far, close } = NAME;
  const part = Math.max(0, Math.min(1, (zoom - far.zoom) / (close.zoom - far.zoom)));
  return far.size + part * (close.size - far.size);
}
