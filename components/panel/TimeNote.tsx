import { TimeLink } from "@/components/view/TimeLink.client";
import type { Quotation } from "@/lib/atlas/atlas";
import { countUndated, intervalsOf } from "@/lib/atlas/filter-by-time";
import type { Translator } from "@/lib/text/translator";
import { formatTimeWindow } from "@/lib/time/format-time-window";
import { overlaps, type TimeWindow } from "@/lib/time/time-window";
import styles from "./panel.module.css";

interface Props {
  time: TimeWindow;
  /** The excerpts of the page, whether the time window leaves them or not. */
  quotations: readonly Quotation[];
  t: Translator;
}

/** A note that a time window filters the panel, with a link to remove it. */
export function TimeNote({ time, quotations, t }: Props) {
  const nothing = !quotations.some((quotation) => overlaps(intervalsOf(quotation), time));
  const undated = countUndated(quotations);
  return (
    <p className={styles.timeNote}>
      {t(nothing ? "timeNothing" : "timeShown", { time: formatTimeWindow(time, t) })}{" "}
      {undated > 0 && t("timeUndated", { n: undated })}{" "}
      <TimeLink time={null}>{t("allTime")}</TimeLink>
    </p>
  );
}
