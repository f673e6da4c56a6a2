import { TimeLink } from "@/components/view/TimeLink.client";
import type { Translator } from "@/lib/text/translator";
import { formatTimeWindow } from "@/lib/time/format-time-window";
import type { TimeWindow } from "@/lib/time/time-window";
import styles from "./panel.module.css";

interface Props {
  time: TimeWindow;
  /** Number of excerpts that are not shown because they have no date. */
  undated: number;
  t: Translator;
}

/** A note that a time window filters the panel, with a link to remove it. */
export const TimeNote = ({ time, undated, t }: Props) => (
  <p className={styles.timeNote}>
    {t("timeShown", { time: formatTimeWindow(time, t) })}{" "}
    {undated > 0 && t("timeUndated", { n: undated })}{" "}
    <TimeLink time={null}>{t("allTime")}</TimeLink>
  </p>
);
