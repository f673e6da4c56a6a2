import type { Translator } from "@/lib/text/translator";
import { formatDate } from "@/lib/time/format-date";
import type { Citation } from "./citation";

/** A citation in one line of plain text, for a footnote. */
export function plainText(citation: Citation, t: Translator): string {
  const { authors, title, container, date, inferred, note, url } = citation;
  const words = formatDate(date, t);
  const marked = inferred ? `${words} (${t("inferredMark")})` : words;
  const parts = [t.list(authors), title, words === null ? container : `${container}, ${marked}`];
  return `${parts.map((part) => `${part}. `).join("")}${note} ${url}`;
}
