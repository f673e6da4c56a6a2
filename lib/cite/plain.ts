import type { Translator } from "@/lib/text/translator";
import { formatDate } from "@/lib/time/format-date";
import type { Citation } from "./citation";

/** A citation in one line of plain text, for a footnote. */
export function plainText(citation: Citation, t: Translator): string {
  const { authors, title, container, date, inferred, note, url } = citation;
  const calendar = formatDate(date, t);
  const dated = inferred ? `${calendar} (${t("inferredMark")})` : calendar;
  const parts = [t.list(authors), title, calendar === null ? container : `${container}, ${dated}`];
  return `${parts.map((part) => `${part}. `).join("")}${note} ${url}`;
}
