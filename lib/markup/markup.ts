/** The one way in which HTML and SVG are written: what is put into a template is escaped. */

/** A piece of HTML or SVG that is known to be whole. */
export interface Markup {
  readonly text: string;
}

type Part = Markup | string | number | false | null | undefined | readonly Part[];

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const entityOf = (character: string): string => ENTITIES[character] ?? character;

/** Most of what is written has nothing to escape, which one look tells. */
const SPECIAL = /[&<>"'\p{C}]/u;

/** Text for XML content and attributes, without control characters and lone surrogates. */
export const escapeXml = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[^\P{C}\t\n]/gu, "").replace(/[&<>"']/g, entityOf) : text;

function write(part: Part): string {
  if (typeof part === "string") return escapeXml(part);
  if (typeof part === "number") return String(part);
  if (part === false || part === null || part === undefined) return "";
  return "text" in part ? part.text : part.map(write).join("");
}

/** Writes HTML; what is put in is escaped, unless it was written so itself. */
export function html(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let text = literals[0] ?? "";
  for (let i = 0; i < parts.length; i++) text += write(parts[i]) + literals[i + 1];
  return { text };
}

/**
 * Writes SVG, in the same way.
 *
 * @alias
 */
export const svg = html;

/** Text that is HTML or SVG already. */
export const rawHtml = (text: string): Markup => ({ text });

/** What SVG assumes where nothing is said. */
const DEFAULTS: Record<string, string | number> = {
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-width": 1,
};

/** Attributes in order, without those that are empty or what SVG assumes. */
export function attributes(values: Readonly<Record<string, string | number>>): Markup {
  let text = "";
  for (const name in values) {
    const value = values[name];
    if (value === "" || value === DEFAULTS[name]) continue;
    text += `${text && " "}${name}="${write(value)}"`;
  }
  return { text };
}

/** Text on one line, without characters that are not to be seen. */
export const oneLine = (text: string): string =>
  text
    .replace(/[^\P{C}\s]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/** Words for the content of an element. Quotes stay: some readers of oEmbed's XML take them only so. */
export const textContent = (text: string): Markup => ({
  text: oneLine(text).replace(/[&<>]/g, entityOf),
});
