import type { Timeline } from "@/lib/atlas/timeline";
import styles from "./timeline.module.css";

/** Height of a row, in pixels. */
const ROW = 6;

const QUARTER = 3;

interface Props {
  times: Timeline;
  /** How many months the axis has. */
  months: number;
  /** The window over it, in months from the first; null for all. */
  window: { from: number; to: number } | null;
}

/** The bars of a timeline: filled where it happened, hollow where it is expected, fading where it is vague. */
export const TimeBars = ({ times, months, window }: Props) => (
  <svg
    className={styles.bars}
    viewBox={`0 0 ${months} ${times.lanes * ROW}`}
    height={times.lanes * ROW}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    {Array.from({ length: Math.floor(months / QUARTER) + 1 }, (_, i) => i * QUARTER).map((at) => (
      <path key={at} d={`M${at} 0v${times.lanes * ROW}`} />
    ))}
    {window && (
      <rect
        className={styles.window}
        x={window.from}
        width={window.to - window.from}
        height={times.lanes * ROW}
      />
    )}
    {times.bars.map(({ from, to, lane, happened, vague, excerpts }) => (
      <rect
        key={`${from} ${to} ${happened}`}
        x={from.toFixed(2)}
        y={lane * ROW + 1}
        width={Math.max(0.16, to - from).toFixed(2)}
        height={ROW - 2}
        data-happened={happened || undefined}
        data-vague={vague || undefined}
        data-excerpts={excerpts}
      />
    ))}
  </svg>
);
