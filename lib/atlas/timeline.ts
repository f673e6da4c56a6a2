import { readEdtf } from "@/geodata/edtf";
import { monthAfter, monthsBetween } from "@/lib/time/time-window";
import type { Atlas, Quotation } from "./atlas";
import { intervalOf } from "./filter-by-time";

/** What some excerpts that share their date and kind look like on a timeline of months. */
interface TimeBar {
  /** Months from the timeline's first, with fractions for days; `to` is where it ends. */
  from: number;
  to: number;
  /** Which row it stands in, from 0. */
  lane: number;
  /** Whether it has happened, or is planned, possible or rumoured. */
  happened: boolean;
  /** Whether its date is about right, or open on one side. */
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

/** How long what has no end is drawn, in months. */
const OPEN = 3;

/** The dated excerpts of the atlas on an axis of months, equal dates together, in as few rows as they fit. */
export function timelineOf(atlas: Atlas): Timeline {
  const dated = atlas.quotations.flatMap(barOf);
  const first = dated.map(({ start }) => start.slice(0, 7)).sort()[0] ?? "2000-01";
  const last =
    dated
      .map(({ end }) => end.slice(0, 7))
      .sort()
      .at(-1) ?? first;
  const placed = mergeEqualDates(dated).sort(
    (a, b) => Number(b.happened) - Number(a.happened) || a.start.localeCompare(b.start),
  );
  const ends: number[] = [];
  const bars = placed.map(({ start, end, ...bar }): TimeBar => {
    const [from, to] = [monthsTo(first, start, false), monthsTo(first, end, true)];
    const free = ends.findIndex((taken) => taken + GAP <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    return { ...bar, from, to, lane };
  });
  return { first, last, bars, lanes: ends.length };
}

/** Equal dates of a kind as one, counted. */
function mergeEqualDates(dated: readonly Dated[]): (Dated & { excerpts: number })[] {
  const found = new Map<string, Dated & { excerpts: number }>();
  for (const each of dated) {
    const key = `${each.start} ${each.end} ${each.happened}`;
    found.set(key, { ...each, excerpts: (found.get(key)?.excerpts ?? 0) + 1 });
  }
  return [...found.values()];
}

/** Between two bars of a row, in months. */
const GAP = 0.3;

interface Dated {
  start: string;
  end: string;
  happened: boolean;
  vague: boolean;
}

function barOf(quotation: Quotation): Dated[] {
  const span = intervalOf(quotation);
  const start = span?.start ?? span?.end;
  if (!span || !start) return [];
  const edtf = readEdtf(quotation.excerpt.date.edtf ?? "");
  const end = span.end ?? `${monthAfter(start.slice(0, 7), OPEN)}-28`;
  const vague = edtf?.approximate === true || edtf?.start === null || edtf?.end === null;
  return [{ start, end, happened: quotation.excerpt.modality === "happened", vague }];
}

/** Months from the start of one month to a day, to its end where `after`. */
function monthsTo(first: string, day: string, after: boolean): number {
  const date = Number(day.slice(8)) - (after ? 0 : 1);
  return monthsBetween(first, day.slice(0, 7)) + Math.min(1, date / DAYS);
}
const DAYS = 30;
