import type { LineStyle } from "@/lib/atlas/certainty";
import styles from "./legend.module.css";

/** A sample of a line style. */
export const LineSample = ({ lineStyle }: { lineStyle: LineStyle }) => (
  <svg className={styles.swatch} viewBox="0 0 28 16" width="28" height="16" aria-hidden="true">
    <path d="M2 8h24" className={styles.line} data-stroke={lineStyle} />
  </svg>
);
