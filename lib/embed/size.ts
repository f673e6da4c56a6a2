import type { Size } from "@/lib/geo/mercator";

/** Where an embed's text stops getting taller as it gets narrower, and where it starts. */
const NARROW = 280;
const WIDE = 560;
/** Pixels that title, excerpt and foot take at those widths: words wrap in a narrow frame. */
const TEXT_NARROW = 300;
const TEXT_WIDE = 210;

const RATIO = 0.62;
const MIN_MAP_HEIGHT = 220;
const MAX_MAP_HEIGHT = 560;

/** Width in pixels of a frame that nobody has given one. */
export const DEFAULT_WIDTH = 640;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/**
 * The height that an embed asks for at a width, both in CSS pixels: a map of about three by two, and
 * room for the words. For frames that nothing resizes, and until the first message where a host listens:
 * then the embed says its own.
 */
export function embedHeight(width: number): number {
  const map = clamp(RATIO * width, MIN_MAP_HEIGHT, MAX_MAP_HEIGHT);
  const wide = clamp((width - NARROW) / (WIDE - NARROW), 0, 1);
  return Math.round(map + TEXT_NARROW + wide * (TEXT_WIDE - TEXT_NARROW));
}

/** Below this width of the frame, in pixels, a chart's words would be too small, and stand as a list. */
export const MIN_CHART_WIDTH = 640;
/** Pixels that the title above charts and the link below them take. */
const AROUND_CHARTS = 100;

/**
 * The height that an embed of charts asks for at a width, both in CSS pixels. A list of a chart's values
 * is about as high as the chart at its own size.
 */
export function chartsHeight(width: number, charts: readonly Size[]): number {
  const heights = charts.map((chart) =>
    width < MIN_CHART_WIDTH ? chart.height : (chart.height * width) / chart.width,
  );
  return Math.round(heights.reduce((sum, height) => sum + height, AROUND_CHARTS));
}
