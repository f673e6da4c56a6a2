import type { Correction, Excerpt } from "@/geodata/schema";

/** The form in which data had an excerpt's only correction before there was a log. */
export interface EarlierCorrection {
  status: NonNullable<Correction["status"]>;
  date: string;
  note: string;
}

/** The last entry of the log that does something to the statement; null without one. */
export function earlierCorrection({
  corrections,
}: Pick<Excerpt, "corrections">): EarlierCorrection | null {
  const last = corrections.findLast(({ status }) => status !== undefined);
  return last?.status ? { status: last.status, date: last.date, note: last.what } : null;
}

/** An entry of a log. */
export interface PublishedCorrection {
  date: string;
  what: string;
  why: string | null;
  /** "corrected", "withdrawn" or "disputed"; null if the statement is as before. */
  status: string | null;
}

export const publishedCorrections = (corrections: readonly Correction[]): PublishedCorrection[] =>
  corrections.map(({ date, what, why, status }) => ({ date, what, why, status: status ?? null }));
