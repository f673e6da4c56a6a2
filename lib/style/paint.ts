/**
 * Opacities, widths and radii (in pixels) that the map style and the legend share: one for the selected
 * place, one for the rest.
 */
export interface Emphasis {
  selected: number;
  rest: number;
}

/** Administrative areas, with a faint tint, so that nobody reads control or a front line into them. */
export const AREA = {
  tint: { selected: 0.12, rest: 0.05 },
  outline: {
    opacity: { selected: 1, rest: 0.7 },
    /** Width at zoom 3, and from zoom 8 on. */
    far: { selected: 1.6, rest: 0.8 },
    close: { selected: 2.6, rest: 1.4 },
  },
} as const;

/** Schematic courses: a wide pale band that fades at its ends, and dots: the legend's "not stated". */
export const COURSE = {
  band: { selected: 0.32, rest: 0.17 },
  dots: {
    opacity: { selected: 0.95, rest: 0.65 },
    radius: { selected: 1.5, rest: 1.1 },
  },
} as const;

/** Lines whose course is known. */
export const LINE = { width: { selected: 4, rest: 2.2 } } as const;

export const POINT = { radius: { selected: 6.5, rest: 5 }, outline: 1.5 } as const;

/** Place labels: font size in pixels at zoom 2 and from zoom 8 on; everything else in em. */
export const NAME = {
  far: { zoom: 2, size: 12 },
  close: { zoom: 8, size: 15 },
  lineHeight: 1.15,
  /** From the centre of a mark to its label. */
  offset: 1.15,
  /** Wider labels are wrapped. */
  maxWidth: 9,
} as const;

/** Font size of place labels at a zoom, in pixels; the linear interpolation of the map style. */
export function nameSize(zoom: number): number {
  const { far, close } = NAME;
  const fraction = Math.max(0, Math.min(1, (zoom - far.zoom) / (close.zoom - far.zoom)));
  return far.size + fraction * (close.size - far.size);
}
