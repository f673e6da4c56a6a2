import { readEdtf } from "@/geodata/edtf";
import { type DateInterval, overlaps, type TimeWindow } from "@/lib/time/time-window";
import type { Atlas, Quotation } from "./atlas";

type Dated = Pick<Quotation, "excerpt" | "report">;

/**
 * The days that an excerpt speaks of, or null where its date is not stated. What is expected "by" a day
 * begins with the report that says so; what has happened "by" a day is known of that day alone.
 */
export function intervalOf({ excerpt, report }: Dated): DateInterval | null {
  const { edtf } = excerpt.date;
  const span = edtf === null ? null : readEdtf(edtf);
  if (span === null) return null;
  const reported = report.date.edtf === null ? null : readEdtf(report.date.edtf);
  const open = excerpt.modality === "happened" ? span.end : (reported?.start ?? span.end);
  return { start: span.start ?? open, end: span.end };
}

/** The atlas as of a window: the excerpts that speak of days in it, and nothing else changed. */
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

/** How many of some excerpts have no date, and so stand in no window. */
export const countUndated = (quotations: readonly Dated[]): number =>
  quotations.filter((quotation) => intervalOf(quotation) === null).length;
