import { readEdtf } from "@/geodata/edtf";
import { monthAfter, monthsBetween } from "@/lib/time/time-window";
import type { Atlas, Quotation, QuotedClaim } from "./atlas";
import { intervalOf } from "./filter-by-time";
import { isExpected } from "./modality";

/** A bar on the timeline: the excerpts that claim something of one date, what is told as a fact and what is expected apart. */
interface TimeBar {
  /** Start and end in months since the timeline's first month; days are fractions. */
  from: number;
  to: number;
  /** Row, from 0. */
  lane: number;
  /** False if it is only planned, possible or rumoured. */
  happened: boolean;
  /** Whether its date is approximate, or open on one side. */
  vague: boolean;
  excerpts: number;
}

export interface Timeline {
  /** First and last month, `YYYY-MM`. */
  first: string;
  last: string;
  bars: readonly TimeBar[];
  lanes: number;
}

/** Length at which an open-ended date is drawn, in months. */
const OPEN_ENDED_MONTHS = 3;

/**
 * The dated claims as bars on an axis of months. Excerpts with equal dates share a bar, and one whose
 * claims differ in date is in several; each bar goes into the first lane that is free at its start.
 */
export function timelineOf(atlas: Atlas): Timeline {
  const dated = atlas.quotations.flatMap((quotation) =>
    quotation.claims.flatMap((claim) => datedOf(claim, quotation)),
  );
  const first = dated.map(({ start }) => start.slice(0, 7)).sort()[0] ?? "2000-01";
  const last =
    dated
      .map(({ end }) => end.slice(0, 7))
      .sort()
      .at(-1) ?? first;
  const merged = mergeEqualDates(dated).sort(
    (a, b) => Number(b.happened) - Number(a.happened) || a.start.localeCompare(b.start),
  );
  const laneEnds: number[] = [];
  const bars = merged.map(({ start, end, ...bar }): TimeBar => {
    const [from, to] = [monthsTo(first, start, false), monthsTo(first, end, true)];
    const free = laneEnds.findIndex((laneEnd) => laneEnd + GAP <= from);
    const lane = free === -1 ? laneEnds.length : free;
    laneEnds[lane] = to;
    return { ...bar, from, to, lane };
  });
  return { first, last, bars, lanes: laneEnds.length };
}

function mergeEqualDates(dated: readonly Dated[]) {
  const merged = new Map<string, Dated & { of: Set<string> }>();
  for (const each of dated) {
    const key = `${each.start} ${each.end} ${each.happened}`;
    const of = merged.get(key)?.of ?? new Set();
    merged.set(key, { ...each, of: of.add(each.excerpt) });
  }
  return [...merged.values()].map(({ of, excerpt: _, ...bar }) => ({ ...bar, excerpts: of.size }));
}

/** Minimum gap between two bars in a lane, in months. */
const GAP = 0.3;

interface Dated {
  /** Id of the excerpt. */
  excerpt: string;
  /** Days, `YYYY-MM-DD`, both included. */
  start: string;
  end: string;
  happened: boolean;
  vague: boolean;
}

/** A list of one, or empty for a claim without a date. */
function datedOf(quoted: QuotedClaim, { excerpt, report }: Quotation): Dated[] {
  const { date, modality } = quoted.claim;
  const interval = intervalOf(quoted, report);
  const start = interval?.start ?? interval?.end;
  if (!interval || !start) return [];
  const edtf = readEdtf(date.edtf ?? "");
  const end = interval.end ?? `${monthAfter(start.slice(0, 7), OPEN_ENDED_MONTHS)}-28`;
  const vague = edtf?.approximate === true || edtf?.start === null || edtf?.end === null;
  return [{ excerpt: excerpt.id, start, end, happened: !isExpected(modality), vague }];
}

const DAYS_PER_MONTH = 30;

/** Months from the start of the month `first` to the start of a day, or to its end if `dayEnd`. */
function monthsTo(first: string, day: string, dayEnd: boolean): number {
  const days = Number(day.slice(8)) - (dayEnd ? 0 : 1);
  return monthsBetween(first, day.slice(0, 7)) + Math.min(1, days / DAYS_PER_MONTH);
}
