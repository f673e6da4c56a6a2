import { readEdtf } from "@/geodata/edtf";
import type { Report } from "@/geodata/schema";
import type { Translator } from "@/lib/text/translator";

/**
 * Sort key of an EDTF date: its first day, `YYYY-MM-DD`; its last day if the start is open; "9999",
 * which sorts last, without a date.
 */
export function dateSortKey(edtf: string | null): string {
  const date = edtf === null ? null : readEdtf(edtf);
  return date?.start ?? date?.end ?? "9999";
}

const SEASONS = { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" } as const;

/**
 * An EDTF date in plain words: "17 June 2025", "autumn 2024", "July 2025 or later",
 * "by November 2025", "July 2025 to August 2025", "about 2025". Null for no date or an invalid one.
 */
export function formatDate(edtf: string | null, t: Translator): string | null {
  if (edtf === null || readEdtf(edtf) === null) return null;
  const [from, to] = edtf.split("/") as [string, string | undefined];
  if (to === undefined) return formatPoint(from, t);
  const [start, end] = [from, to].map((part) => (isOpen(part) ? null : formatPoint(part, t)));
  if (start && end) return t("dateBetween", { start, end });
  if (end) return t("dateBy", { end });
  return start ? t("dateFrom", { start }) : null;
}

/** As `formatDate`, with a mark if it is inferred: "June 2025 (inferred)"; "date not stated" for none. */
export function formatSourcedDate({ edtf, basis }: Report["date"], t: Translator): string {
  const date = formatDate(edtf, t) ?? t("dateUnstated");
  return basis === "inferred" ? `${date} (${t("inferredMark")})` : date;
}

const isOpen = (part: string) => part === "" || part === "..";

function formatPoint(date: string, t: Translator): string {
  const plain = date.replace(/[~?%]$/, "");
  const words = formatCalendar(plain, t);
  return plain === date ? words : t("dateAbout", { date: words });
}

function formatCalendar(date: string, t: Translator): string {
  const [year, month, day] = date.split("-");
  if (month === undefined) return String(year);
  const season = SEASONS[Number(month) as keyof typeof SEASONS];
  if (season) return `${t(season)} ${year}`;
  return new Intl.DateTimeFormat(t.lang === "en" ? "en-GB" : t.lang, {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    ...(day === undefined ? {} : { day: "numeric" }),
  }).format(new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`));
}
