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

interface FramePicture {
  frame: Frame;
  /** When the browser takes this picture; the last takes the rest. */
  media: string;
  size: Size;
}

/** The pictures of a view, each larger than any map box of its windows; the first that matches counts. */
export const FRAME_PICTURES: readonly FramePicture[] = [
  { frame: "phone", media: FRAME_QUERY.phone, size: { width: 640, height: 640 } },
  { frame: "tablet", media: FRAME_QUERY.tablet, size: { width: 720, height: 1400 } },
  {
    frame: "desk",
    media: "(min-width: 1600px), (min-height: 1000px)",
    size: { width: 2560, height: 1600 },
  },
  { frame: "desk", media: "all", size: { width: 1184, height: 1000 } },
];
