import { escapeXml } from "./escape";

/** A piece of HTML that is known to be whole. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | string | number | false | null | undefined | readonly Part[];

const write = (part: Part): string => {
  if (part === false || part === null || part === undefined) return "";
  if (typeof part === "string") return escapeXml(part);
  if (typeof part === "number") return String(part);
  return "html" in part ? part.html : part.map(write).join("");
};

/** Writes HTML; what is put in is escaped, unless it was written so itself. */
export const html = (literals: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  html: literals.reduce((text, literal, i) => text + literal + write(parts[i]), ""),
});

/** Text that is HTML already. */
export const rawHtml = (text: string): Markup => ({ html: text });
