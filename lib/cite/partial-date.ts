import { readEdtf } from "@/geodata/edtf";

/** Year, month and day of a date, as far as it says. */
export type DateParts = [year: number] | [year: number, month: number] | [number, number, number];

export interface PartialDate {
  parts: DateParts;
  /** 1 spring to 4 winter; the parts then hold the year alone. */
  season: number | null;
}

/** Of EDTF's months, 21 to 24 are the seasons. */
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

/** An EDTF date as one point, or as two for an interval; null for none and for an open interval. */
export function parseEdtfDates(
  edtf: string | null,
): [PartialDate] | [PartialDate, PartialDate] | null {
  if (edtf === null || readEdtf(edtf) === null) return null;
  const ends = edtf.split("/");
  if (ends.some((end) => end === "" || end === "..")) return null;
  const [from, to] = ends.map(parsePartialDate) as [PartialDate, PartialDate | undefined];
  return to === undefined ? [from] : [from, to];
}

/** Whether a date says of itself that it is about right, or not certain. */
export const isApproximate = (edtf: string | null): boolean =>
  edtf !== null && (readEdtf(edtf)?.approximate ?? false);
