import { TimeLink } from "@/components/view/TimeLink.client";
import type { Translator } from "@/lib/text/translator";
import { formatTimeWindow } from "@/lib/time/format-time-window";
import type { TimeWindow } from "@/lib/time/time-window";
import styles from "./panel.module.css";

interface Props {
  time: TimeWindow;
  /** How many excerpts have no date, and so are not shown. */
  left: number;
  t: Translator;
}

/** Says that the panel shows a part of time, what that leaves out, and the way back to all of it. */
export const TimeNote = ({ time, left, t }: Props) => (
  <p className={styles.timeNote}>
    {t("timeShown", { time: formatTimeWindow(time, t) })}{" "}
    {left > 0 && t("timeUndated", { n: left })} <TimeLink time={null}>{t("allTime")}</TimeLink>
  </p>
);
