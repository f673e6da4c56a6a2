import { readEdtf } from "@/geodata/edtf";
import { type DateInterval, overlaps, type TimeWindow } from "@/lib/time/time-window";
import type { Atlas, Quotation } from "./atlas";

type Dated = Pick<Quotation, "excerpt" | "report">;

/**
 * The days that an excerpt is about, or null if its date is not stated. A date that is open at its
 * start ("by November") starts with the report's date if the event is still expected; if it has
 * happened, only the last day is known, and the interval is that one day.
 */
export function intervalOf({ excerpt, report }: Dated): DateInterval | null {
  const { edtf } = excerpt.date;
  const date = edtf === null ? null : readEdtf(edtf);
  if (date === null) return null;
  const reported = report.date.edtf === null ? null : readEdtf(report.date.edtf);
  const openStart = excerpt.modality === "happened" ? date.end : (reported?.start ?? date.end);
  return { start: date.start ?? openStart, end: date.end };
}

/** The atlas with only the quotations whose interval overlaps the window; places all stay. */
export function filterByTime(atlas: Atlas, window: TimeWindow | null): Atlas {
  if (window === null) return atlas;
  const within = <T extends Dated>(quotations: readonly T[]): T[] =>
    quotations.filter((quotation) => overlaps(intervalOf(quotation), window));
  return {
    ...atlas,
    quotations: within(atlas.quotations),
    unplaced: within(atlas.unplaced),
    places: atlas.places.map((entry) => ({ ...entry, quotations: within(entry.quotations) })),
  };
}

/** How many of the excerpts have no date, and so are in no window. */
export const countUndated = (quotations: readonly Dated[]): number =>
  quotations.filter((quotation) => intervalOf(quotation) === null).length;
