import { readEdtf } from "@/geodata/edtf";

/** Year, month and day, as far as the date gives them. */
export type DateParts = [year: number] | [year: number, month: number] | [number, number, number];

export interface PartialDate {
  parts: DateParts;
  /** 1 (spring) to 4 (winter), and `parts` is the year alone; null for a date without a season. */
  season: number | null;
}

/** EDTF writes seasons as months 21 (spring) to 24 (winter). */
const FIRST_SEASON = 21;

function parsePartialDate(text: string): PartialDate {
  const [year = 0, month, day] = text
    .replace(/[~?%]$/, "")
    .split("-")
    .map(Number);
  if (month === undefined) return { parts: [year], season: null };
  if (month >= FIRST_SEASON) return { parts: [year], season: month - FIRST_SEASON + 1 };
  return { parts: day === undefined ? [year, month] : [year, month, day], season: null };
}

/** A date as one point, an interval as two; null for no date, an invalid one or an open interval. */
export function parseEdtfDates(
  edtf: string | null,
): [PartialDate] | [PartialDate, PartialDate] | null {
  if (edtf === null || readEdtf(edtf) === null) return null;
  const ends = edtf.split("/");
  if (ends.some((end) => end === "" || end === "..")) return null;
  const [from, to] = ends.map(parsePartialDate) as [PartialDate, PartialDate | undefined];
  return to === undefined ? [from] : [from, to];
}

/** Whether a date has an EDTF qualifier: `~` approximate, `?` uncertain, or `%` both. */
export const isApproximate = (edtf: string | null): boolean =>
  edtf !== null && (readEdtf(edtf)?.approximate ?? false);
