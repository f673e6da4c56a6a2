/** Parses HTML as a browser does, for tests of markup. */
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";

export interface HtmlElement {
  name: string;
  attributes: Record<string, string>;
  children: (HtmlElement | string)[];
}

/** Elements and texts of a fragment; throws on comments and templates, which the atlas never writes. */
export const parseHtml = (html: string): HtmlElement["children"] =>
  parseFragment(html).childNodes.map(read);

function read(node: DefaultTreeAdapterTypes.ChildNode): HtmlElement | string {
  if ("value" in node) return node.value;
  if (!("tagName" in node)) throw new Error(`Expected an element or text, got ${node.nodeName}.`);
  return {
    name: node.tagName,
    attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
    children: node.childNodes.map(read),
  };
}

/** The text content. */
export const textOf = (node: HtmlElement | string): string =>
  typeof node === "string" ? node : node.children.map(textOf).join("");

/** The element names, nested: `figure(a(img) figcaption(a))`. */
export const shapeOf = (nodes: HtmlElement["children"]): string =>
  nodes
    .filter((node) => typeof node !== "string")
    .map(({ name, children }) => {
      const inner = shapeOf(children);
      return inner ? `${name}(${inner})` : name;
    })
    .join(" ");
