import type { Size } from "./mercator";

/**
 * The three layouts. A camera that a link does not carry is fixed for each of them, computed for a
 * nominal map box, so that the server, the picture and the live map agree without measuring a window.
 */
export const FRAMES = ["phone", "tablet", "desk"] as const;
export type Frame = (typeof FRAMES)[number];

/** The map box of each frame, in pixels: the window less the panel. */
export const NOMINAL_BOX: Record<Frame, Size> = {
  phone: { width: 390, height: 400 },
  tablet: { width: 484, height: 900 },
  desk: { width: 860, height: 780 },
};

/** Media queries of the layouts; `app/globals.css` uses the same widths. */
export const FRAME_QUERY: Record<Exclude<Frame, "desk">, string> = {
  phone: "(max-width: 639.98px) and (min-height: 480px)",
  tablet: "(max-width: 1079.98px)",
};

/** The frame of a window. `matches` answers a media query. */
export function frameOf(matches: (query: string) => boolean): Frame {
  if (matches(FRAME_QUERY.phone)) return "phone";
  return matches(FRAME_QUERY.tablet) ? "tablet" : "desk";
}
