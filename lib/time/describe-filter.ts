import type { Translator } from "@/lib/text/translator";
import { formatTimeWindow } from "./format-time-window";
import { type DateInterval, overlaps, type TimeWindow } from "./time-window";

/** The interval that each of some excerpts is about; null if it states no date. */
export type Intervals = readonly (DateInterval | null)[];

/** What a time window leaves of some excerpts: "2 excerpts are dated June 2025. 3 … are left out." */
export function describeFilter(
  intervals: Intervals,
  time: TimeWindow | null,
  t: Translator,
): string {
  if (time === null) return t("timeAll", { n: intervals.length });
  const n = intervals.filter((interval) => overlaps(interval, time)).length;
  const dated = t(n === 0 ? "timeNothing" : "timeDated", { n, time: formatTimeWindow(time, t) });
  const undated = intervals.filter((interval) => interval === null).length;
  return undated === 0 ? dated : `${dated} ${t("timeUndated", { n: undated })}`;
}
