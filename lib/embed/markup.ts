import { escapeXml } from "@/lib/picture/escape";

/** In the order in which they are written. A true one stands without a value. */
type Attributes = Readonly<Record<string, string | number | true>>;

/** Text on one line, without characters that are not to be seen: they go first, lest two spaces meet. */
export const oneLine = (text: string): string =>
  text
    .replace(/[^\P{C}\s]/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Words for the content of an element. Quotes stay: some readers of oEmbed's XML take them only so. */
export const words = (text: string): string =>
  oneLine(text).replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);

/**
 * An element that HTML and XML read alike but for its end tag: every attribute quoted, none of them
 * broken over lines, since some editors break a line into paragraphs. `content` is markup.
 */
export const element = (name: string, attributes: Attributes, ...content: string[]): string =>
  `${startTag(name, attributes)}${content.join("")}</${name}>`;

/** An element that HTML gives no content, such as `img`. */
export function startTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${value === true ? "" : escapeXml(oneLine(String(value)))}"`,
  );
  return `<${name}${written.join("")}>`;
}
