/** Template tags for HTML and SVG that escape interpolated values. All HTML and SVG is written with them. */

/** HTML or SVG that is already escaped. */
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

/** Tested first, because most strings have nothing to escape. */
const SPECIAL = /[&<>"'\p{C}]/u;

/** Escapes text for XML content and attributes; removes control characters and lone surrogates. */
export const escapeXml = (text: string): string =>
  SPECIAL.test(text) ? text.replace(/[^\P{C}\t\n]/gu, "").replace(/[&<>"']/g, entityOf) : text;

function write(part: Part): string {
  if (typeof part === "string") return escapeXml(part);
  if (typeof part === "number") return String(part);
  if (part === false || part === null || part === undefined) return "";
  return "text" in part ? part.text : part.map(write).join("");
}

/** Writes HTML. Interpolated values are escaped unless they are `Markup`. */
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

/** Marks text as HTML or SVG that needs no escaping. */
export const rawHtml = (text: string): Markup => ({ text });

/** Initial values of SVG attributes. */
const DEFAULTS: Record<string, string | number> = {
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-width": 1,
};

/** Attributes in the given order, without those that are empty or have SVG's initial value. */
export function attributes(values: Readonly<Record<string, string | number>>): Markup {
  let text = "";
  for (const name in values) {
    const value = values[name];
    if (value === "" || value === DEFAULTS[name]) continue;
    text += `${text && " "}${name}="${write(value)}"`;
  }
  return { text };
}

/** Text on one line, without invisible characters. */
export const oneLine = (text: string): string =>
  text
    .replace(/[^\P{C}\s]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/**
 * Text for the content of an element. Quotes are not escaped, because some readers of oEmbed's XML do not
 * decode them.
 */
export const textContent = (text: string): Markup => ({
  text: oneLine(text).replace(/[&<>]/g, entityOf),
});
