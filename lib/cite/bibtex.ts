import type { Citation } from "./citation";
import { parseEdtfDates } from "./partial-date";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Characters that TeX would read as commands; a brace as such would unbalance the entry. */
const ESCAPES: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "→": "\\textrightarrow{}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  "%": "\\%",
};

const escaped = (text: string): string =>
  text.replace(/[\\{}~^→$&#_%]/g, (character) => ESCAPES[character] ?? character);

/**
 * A BibTeX entry, in UTF-8. `@misc` is known to BibTeX and biblatex alike; authors and title stand in
 * a second pair of braces, so that neither is taken for a person's name or loses its capitals.
 */
export function bibtex(citation: Citation): string {
  const { id, authors, title, container, note, url } = citation;
  const fields = [
    ["author", `{${authors.map((author) => `{${escaped(author)}}`).join(" and ")}}`],
    ["title", `{{${escaped(title)}}}`],
    ["howpublished", `{${escaped(container)}}`],
    ...dateFields(citation),
    ["note", `{${escaped(note)}}`],
    ["url", `{${url}}`],
  ];
  return `@misc{${id},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join("")}}\n`;
}

/** Year, month and day, where the date is one of them; anything else is biblatex's `date`, in EDTF. */
function dateFields({ date }: Citation): [string, string][] {
  const points = parseEdtfDates(date);
  if (points === null) return [];
  const [{ parts, season }, end] = points;
  if (season !== null || end !== undefined) return [["date", `{${date}}`]];
  const [year, month, day] = parts;
  return [
    ["year", `{${year}}`],
    ...(month === undefined ? [] : [["month", MONTHS[month - 1] ?? ""] as [string, string]]),
    ...(day === undefined ? [] : [["day", `{${day}}`] as [string, string]]),
  ];
}
