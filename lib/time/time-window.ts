import { readEdtf } from "@/geodata/edtf";

/** Days, `YYYY-MM-DD`, both included; null where a side is open. */
export interface DateInterval {
  start: string | null;
  end: string | null;
}

/** A window in time, as a link says it: years, months or days (EDTF level 0), both included. */
export interface TimeWindow {
  from: string;
  to: string;
}

const POINT = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/;

/** The days of a window. */
export function daysOf({ from, to }: TimeWindow): { start: string; end: string } {
  const [first, last] = [readEdtf(from)?.start, readEdtf(to)?.end];
  return { start: first ?? "0000-01-01", end: last ?? "9999-12-31" };
}

/** Reads `2024-10` or `2024-10..2025-07`; null where a side is no date, or the end is before the start. */
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

/** Whether a span meets a window. What has no date meets none. */
export function overlaps(span: DateInterval | null, window: TimeWindow): boolean {
  if (span === null) return false;
  const { start, end } = daysOf(window);
  return (span.start ?? "") <= end && (span.end ?? "9999") >= start;
}

/** The month, `YYYY-MM`, so many months after another. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const at = year * 12 + number - 1 + by;
  return `${String(Math.floor(at / 12)).padStart(4, "0")}-${String((at % 12) + 1).padStart(2, "0")}`;
}

/** How many months one month is after another. */
export function monthsBetween(from: string, to: string): number {
  const count = (month: string) => {
    const [year = 0, number = 1] = month.split("-").map(Number);
    return year * 12 + number;
  };
  return count(to) - count(from);
}
