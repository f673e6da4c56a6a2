import type { Citation } from "./citation";
import { parseEdtfDates } from "./partial-date";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Escapes for characters that TeX would read as commands; a bare brace would unbalance the entry. */
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

const escapeTex = (text: string): string =>
  text.replace(/[\\{}~^→$&#_%]/g, (character) => ESCAPES[character] ?? character);

/**
 * A BibTeX entry, in UTF-8. Both BibTeX and biblatex know `@misc`. Authors and title have a second
 * pair of braces, so that an author is not split like a person's name and the title keeps its capitals.
 */
export function bibtex(citation: Citation): string {
  const { id, authors, title, container, note, url } = citation;
  const fields = [
    ["author", `{${authors.map((author) => `{${escapeTex(author)}}`).join(" and ")}}`],
    ["title", `{{${escapeTex(title)}}}`],
    ["howpublished", `{${escapeTex(container)}}`],
    ...dateFields(citation),
    ["note", `{${escapeTex(note)}}`],
    ["url", `{${url}}`],
  ];
  return `@misc{${id},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join("")}}\n`;
}

/** `year`, `month` and `day` for a calendar date; `date` in EDTF (biblatex) for seasons and intervals. */
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
