/**
 * Reads the part of the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1) that the reports
 * need: a year, a month, a day, a season 21 to 24, an interval with open (`..`) or unknown (empty)
 * ends, and the qualifiers `~` (about), `?` (uncertain) and `%` (both) at the end of a date.
 */
type DatePrecision = "day" | "month" | "season" | "year" | "interval";

export interface Edtf {
  /** First and last day, YYYY-MM-DD, both included; null where the end is open or unknown. */
  start: string | null;
  end: string | null;
  precision: DatePrecision;
  /** True where a qualifier says that the date is about right, or not certain. */
  approximate: boolean;
}

/** First month of each season on the northern hemisphere; winter runs into the next year. */
const SEASONS: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;

/** Days are counted in UTC so that no machine's own time zone moves them. */
function day(year: number, month: number, date: number): string {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, date);
  return time.toISOString().slice(0, 10);
}

/** Day 0 of the month that follows is the last day of these `months`. */
function months(year: number, first: number, count: number) {
  return { start: day(year, first, 1), end: day(year, first + count, 0) };
}

function readDay(text: string, year: number, month: number, date: number) {
  const only = day(year, month, date);
  // The calendar turns 31 June into 1 July: what does not come back unchanged is no day.
  return only === text.slice(0, 10) ? { start: only, end: only, precision: "day" as const } : null;
}

function readSpan(text: string, year: number, month?: number, date?: number) {
  if (month === undefined) return { ...months(year, 1, 12), precision: "year" as const };
  if (date !== undefined) return readDay(text, year, month, date);
  const season = SEASONS[month];
  if (season !== undefined) return { ...months(year, season, 3), precision: "season" as const };
  const known = month >= 1 && month <= 12;
  return known ? { ...months(year, month, 1), precision: "month" as const } : null;
}

const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));

function readDate(text: string): Edtf | null {
  const parts = DATE.exec(text);
  if (parts === null) return null;
  const span = readSpan(text, Number(parts[1]), number(parts[2]), number(parts[3]));
  return span && { ...span, approximate: parts[4] !== "" };
}

const OPEN = { start: null, end: null, approximate: false };

function readEnd(text: string) {
  return text === "" || text === ".." ? OPEN : readDate(text);
}

function readInterval(from: string, to: string): Edtf | null {
  const [first, last] = [readEnd(from), readEnd(to)];
  if (first === null || last === null || (first === OPEN && last === OPEN)) return null;
  if (first.start !== null && last.end !== null && first.start > last.end) return null;
  const approximate = first.approximate || last.approximate;
  return { start: first.start, end: last.end, precision: "interval", approximate };
}

/** @returns null where `text` is not of that part of EDTF, or is no date (2025-06-31). */
export function readEdtf(text: string): Edtf | null {
  const ends = text.split("/");
  const [from = "", to] = ends;
  if (ends.length > 2) return null;
  return to === undefined ? readDate(from) : readInterval(from, to);
}
