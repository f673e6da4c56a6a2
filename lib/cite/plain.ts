import { dateWords } from "@/lib/time/format-date";
import type { Speech } from "@/lib/text/translator";
import type { Citation } from "./citation";

/** A citation in one line of plain text, for a footnote. */
export function plainText(citation: Citation, speech: Speech): string {
  const { authors, title, container, date, inferred, note, url } = citation;
  const calendar = dateWords(date, speech);
  const dated = inferred ? `${calendar} (${speech("inferredMark")})` : calendar;
  const parts = [
    speech.list(authors),
    title,
    calendar === null ? container : `${container}, ${dated}`,
  ];
  return `${parts.map((part) => `${part}. `).join("")}${note} ${url}`;
}
