import type { Timeline } from "@/lib/atlas/timeline";
import styles from "./timeline.module.css";

/** Height of a lane, in pixels. */
const LANE_HEIGHT = 6;

/** Months between two grid lines. */
const GRID_MONTHS = 3;

interface Props {
  times: Timeline;
  /** Length of the axis in months. */
  months: number;
  /** The time window, in months from the first; null without one. */
  window: { from: number; to: number } | null;
}

/** The bars of the timeline: filled for past events, hollow for expected ones, fading for vague dates. */
export const TimeBars = ({ times, months, window }: Props) => (
  <svg
    className={styles.bars}
    viewBox={`0 0 ${months} ${times.lanes * LANE_HEIGHT}`}
    height={times.lanes * LANE_HEIGHT}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    {Array.from({ length: Math.floor(months / GRID_MONTHS) + 1 }, (_, i) => i * GRID_MONTHS).map(
      (at) => (
        <path key={at} d={`M${at} 0v${times.lanes * LANE_HEIGHT}`} />
      ),
    )}
    {window && (
      <rect
        className={styles.window}
        x={window.from}
        width={window.to - window.from}
        height={times.lanes * LANE_HEIGHT}
      />
    )}
    {times.bars.map(({ from, to, lane, happened, vague, excerpts }) => (
      <rect
        key={`${from} ${to} ${happened}`}
        x={from.toFixed(2)}
        y={lane * LANE_HEIGHT + 1}
        width={Math.max(0.16, to - from).toFixed(2)}
        height={LANE_HEIGHT - 2}
        data-happened={happened || undefined}
        data-vague={vague || undefined}
        data-excerpts={excerpts}
      />
    ))}
  </svg>
);
