import { readEdtf } from "@/geodata/edtf";
import type { Report } from "@/geodata/schema";
import type { Speech } from "@/lib/text/translator";

/** A key to sort by: the first day of an EDTF date, the last of what is open before, or the end of time. */
export function startOf(edtf: string | null): string {
  const span = edtf === null ? null : readEdtf(edtf);
  return span?.start ?? span?.end ?? "9999";
}

const SEASONS = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" } as const;

/**
 * An EDTF date in plain words: "17 June 2025", "autumn 2024", "July 2025 or later",
 * "by November 2025", "July 2025 to August 2025", "about 2025". Null where there is none.
 */
export function dateWords(edtf: string | null, speech: Speech): string | null {
  if (edtf === null || readEdtf(edtf) === null) return null;
  const [from, to] = edtf.split("/") as [string, string | undefined];
  if (to === undefined) return pointWords(from, speech);
  const [start, end] = [from, to].map((part) => (isOpen(part) ? null : pointWords(part, speech)));
  if (start && end) return speech("dateBetween", { start, end });
  if (end) return speech("dateBy", { end });
  return start ? speech("dateFrom", { start }) : null;
}

/** The same with a word for what it rests on: "June 2025 (inferred)"; "date not stated" for none. */
export function datedWords({ edtf, basis }: Report["date"], speech: Speech): string {
  const date = dateWords(edtf, speech) ?? speech("dateUnstated");
  return basis === "inferred" ? `${date} (${speech("inferredMark")})` : date;
}

const isOpen = (part: string) => part === "" || part === "..";

function pointWords(date: string, speech: Speech): string {
  const plain = date.replace(/[~?%]$/, "");
  const words = calendarWords(plain, speech);
  return plain === date ? words : speech("dateAbout", { date: words });
}

function calendarWords(date: string, speech: Speech): string {
  const [year, month, day] = date.split("-");
  if (month === undefined) return String(year);
  const season = SEASONS[Number(month) as keyof typeof SEASONS];
  if (season) return `${speech(season)} ${year}`;
  return new Intl.DateTimeFormat(speech.lang === "en" ? "en-GB" : speech.lang, {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`));
}
