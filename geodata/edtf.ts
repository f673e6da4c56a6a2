/**
 * Parses the subset of the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1) that the reports
 * need: a year, a month, a day, a season (month 21 to 24), an interval with open (`..`) or unknown
 * (empty) ends, and the qualifiers `~` (approximate), `?` (uncertain) and `%` (both) after a date.
 */
type DatePrecision = "day" | "month" | "season" | "year" | "interval";

export interface Edtf {
  /** First and last day, YYYY-MM-DD, both included; null if open or unknown. */
  start: string | null;
  end: string | null;
  precision: DatePrecision;
  /** Whether the date has a qualifier. */
  approximate: boolean;
}

/** First month of each season in the northern hemisphere; winter extends into the next year. */
const SEASONS: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;

/** In UTC, so that the result does not depend on the machine's time zone. */
function day(year: number, month: number, date: number): string {
  const time = new Date(0);
  time.setUTCFullYear(year, month - 1, date);
  return time.toISOString().slice(0, 10);
}

/** The first and last day of `count` months: day 0 of a month is the last day of the one before. */
function months(year: number, first: number, count: number) {
  return { start: day(year, first, 1), end: day(year, first + count, 0) };
}

function readDay(text: string, year: number, month: number, date: number) {
  const only = day(year, month, date);
  // `Date` turns 31 June into 1 July, so a day that is not the same afterwards does not exist.
  return only === text.slice(0, 10) ? { start: only, end: only, precision: "day" as const } : null;
}

function readCalendar(text: string, year: number, month?: number, date?: number) {
  if (month === undefined) return { ...months(year, 1, 12), precision: "year" as const };
  if (date !== undefined) return readDay(text, year, month, date);
  const season = SEASONS[month];
  if (season !== undefined) return { ...months(year, season, 3), precision: "season" as const };
  const valid = month >= 1 && month <= 12;
  return valid ? { ...months(year, month, 1), precision: "month" as const } : null;
}

const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));

function readDate(text: string): Edtf | null {
  const parts = DATE.exec(text);
  if (parts === null) return null;
  const span = readCalendar(text, Number(parts[1]), number(parts[2]), number(parts[3]));
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

/** @returns null if `text` is not in that subset of EDTF, or no such date exists (2025-06-31) */
export function readEdtf(text: string): Edtf | null {
  const ends = text.split("/");
  const [from = "", to] = ends;
  if (ends.length > 2) return null;
  return to === undefined ? readDate(from) : readInterval(from, to);
}
