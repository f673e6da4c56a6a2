import { readEdtf } from "@/geodata/edtf";

/** Days, `YYYY-MM-DD`, both included; null on an open side. */
export interface DateInterval {
  start: string | null;
  end: string | null;
}

/** A time window as in a URL: years, months or days (EDTF level 0), both included. */
export interface TimeWindow {
  from: string;
  to: string;
}

const POINT = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/;

/** The first and last day of a window, `YYYY-MM-DD`. */
export function daysOf({ from, to }: TimeWindow): { start: string; end: string } {
  const [first, last] = [readEdtf(from)?.start, readEdtf(to)?.end];
  return { start: first ?? "0000-01-01", end: last ?? "9999-12-31" };
}

/** Parses `2024-10` or `2024-10..2025-07`; null if a side is not a date or the end is before the start. */
export function parseTimeWindow(text: string): TimeWindow | null {
  const [from = "", to = from, ...more] = text.split("..");
  if (more.length > 0) return null;
  if (![from, to].every((point) => POINT.test(point) && readEdtf(point) !== null)) return null;
  const window = { from, to };
  const { start, end } = daysOf(window);
  return start <= end ? window : null;
}

export const serializeTimeWindow = ({ from, to }: TimeWindow): string =>
  from === to ? from : `${from}..${to}`;

/** Whether one of the intervals, of what an excerpt claims, overlaps a window; without any, none does. */
export function overlaps(intervals: readonly DateInterval[], window: TimeWindow): boolean {
  const { start, end } = daysOf(window);
  return intervals.some((it) => (it.start ?? "") <= end && (it.end ?? "9999") >= start);
}

/** The month `count` months after another (before it, if negative); both `YYYY-MM`. */
export function monthAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const index = year * 12 + number - 1 + count;
  const yearText = String(Math.floor(index / 12)).padStart(4, "0");
  return `${yearText}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** How many months `to` is after `from`; both `YYYY-MM`. */
export function monthsBetween(from: string, to: string): number {
  const indexOf = (month: string) => {
    const [year = 0, number = 1] = month.split("-").map(Number);
    return year * 12 + number;
  };
  return indexOf(to) - indexOf(from);
}
