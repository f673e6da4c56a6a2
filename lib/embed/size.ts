import type { Size } from "@/lib/geo/mercator";

/** Widths in pixels between which the height of an embed's text is interpolated. */
const NARROW = 280;
const WIDE = 560;
/** Height of title, excerpt and footer at those widths, in pixels: text wraps in a narrow frame. */
const TEXT_NARROW = 300;
const TEXT_WIDE = 210;

const RATIO = 0.62;
const MIN_MAP_HEIGHT = 220;
const MAX_MAP_HEIGHT = 560;

/** Width of a frame if none is given, in pixels. */
export const DEFAULT_WIDTH = 640;

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/**
 * The height of an embed for a width, both in CSS pixels: a map of about 3:2, and its text. It is used for
 * frames that nothing resizes, and until the first height message arrives.
 */
export function embedHeight(width: number): number {
  const map = clamp(RATIO * width, MIN_MAP_HEIGHT, MAX_MAP_HEIGHT);
  const wide = clamp((width - NARROW) / (WIDE - NARROW), 0, 1);
  return Math.round(map + TEXT_NARROW + wide * (TEXT_WIDE - TEXT_NARROW));
}

/** Width of a frame, in pixels, below which a chart's text would be too small, so that a list is shown instead. */
export const MIN_CHART_WIDTH = 640;
/** Height of the title above the charts and the link below them, in pixels. */
const AROUND_CHARTS = 100;

/**
 * The height of an embed of charts for a width, both in CSS pixels. A list of a chart's values is about as
 * high as the chart at its own size.
 */
export function chartsHeight(width: number, charts: readonly Size[]): number {
  const heights = charts.map((chart) =>
    width < MIN_CHART_WIDTH ? chart.height : (chart.height * width) / chart.width,
  );
  return Math.round(heights.reduce((sum, height) => sum + height, AROUND_CHARTS));
}
