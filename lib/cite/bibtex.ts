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

/** One or more capital letters, with their accents. */
const CAPITALS = /(?:[\p{Lu}\p{Lt}]\p{M}*)+/gu;

/**
 * A title with each capital in braces, `{K}yiv` or `{CNN}`. BibTeX and biblatex keep what is in braces
 * when a style asks for small letters, and readers drop the braces. A second pair around the whole title
 * would keep them too, but no style could change the rest, and some readers then mark the whole title as
 * not to be changed (texfaq.org/FAQ-capbibtex; github.com/larsgw/citation.js/issues/155).
 */
const protectCapitals = (title: string): string =>
  escapeTex(title).replace(CAPITALS, (capitals) => `{${capitals}}`);

/**
 * A BibTeX entry, in UTF-8. Both BibTeX and biblatex know `@misc`. Each author has a pair of braces, in
 * which neither "and" nor a comma divides a name: that is how both write a body that is no person.
 */
export function bibtex(citation: Citation): string {
  const { id, authors, title, container, note, url } = citation;
  const fields = [
    ["author", `{${authors.map((author) => `{${escapeTex(author)}}`).join(" and ")}}`],
    ["title", `{${protectCapitals(title)}}`],
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
