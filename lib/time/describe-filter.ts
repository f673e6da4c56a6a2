import type { Translator } from "@/lib/text/translator";
import { formatTimeWindow } from "./format-time-window";
import { type DateInterval, overlaps, type TimeWindow } from "./time-window";

/** The intervals that each of some excerpts is about, one for each claim that has a date. */
export type Intervals = readonly (readonly DateInterval[])[];

/** What a time window leaves of some excerpts: "2 excerpts are dated June 2025. 3 … are left out." */
export function describeFilter(
  intervals: Intervals,
  time: TimeWindow | null,
  t: Translator,
): string {
  if (time === null) return t("timeAll", { n: intervals.length });
  const n = intervals.filter((each) => overlaps(each, time)).length;
  const dated = t(n === 0 ? "timeNothing" : "timeDated", { n, time: formatTimeWindow(time, t) });
  const undated = intervals.filter((each) => each.length === 0).length;
  return undated === 0 ? dated : `${dated} ${t("timeUndated", { n: undated })}`;
}
