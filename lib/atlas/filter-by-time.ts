import { readEdtf } from "@/geodata/edtf";
import type { Report } from "@/geodata/schema";
import { type DateInterval, overlaps, type TimeWindow } from "@/lib/time/time-window";
import {
  type Atlas,
  claimsAbout,
  type PlaceQuotation,
  type Quotation,
  type QuotedClaim,
} from "./atlas";
import { isExpected } from "./modality";

/**
 * The days that a claim is about, or null if its date is not stated. A date that is open at its
 * start ("by November") starts with the report's date if the event is still expected; if it has
 * happened, only the last day is known, and the interval is that one day.
 */
export function intervalOf({ claim }: QuotedClaim, report: Report): DateInterval | null {
  const { edtf } = claim.date;
  const date = edtf === null ? null : readEdtf(edtf);
  if (date === null) return null;
  const reported = report.date.edtf === null ? null : readEdtf(report.date.edtf);
  const openStart = isExpected(claim.modality) ? (reported?.start ?? date.end) : date.end;
  return { start: date.start ?? openStart, end: date.end };
}

/** The days of a quotation's claims that have a date; of a place's quotation, those about the place. */
export const intervalsOf = (quotation: Quotation | PlaceQuotation): DateInterval[] =>
  claimsAbout(quotation)
    .map((claim) => intervalOf(claim, quotation.report))
    .filter((interval) => interval !== null);

/** The atlas with only the quotations of which a claim overlaps the window; places all stay. */
export function filterByTime(atlas: Atlas, window: TimeWindow | null): Atlas {
  if (window === null) return atlas;
  const within = <T extends Quotation>(quotations: readonly T[]): T[] =>
    quotations.filter((quotation) => overlaps(intervalsOf(quotation), window));
  return {
    ...atlas,
    quotations: within(atlas.quotations),
    unplaced: within(atlas.unplaced),
    places: atlas.places.map((entry) => ({ ...entry, quotations: within(entry.quotations) })),
  };
}

/** How many of the excerpts have no date, and so are in no window. */
export const countUndated = (quotations: readonly Quotation[]): number =>
  quotations.filter((quotation) => intervalsOf(quotation).length === 0).length;
