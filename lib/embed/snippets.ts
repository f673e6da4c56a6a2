import { pictureAddress } from "@/lib/picture/address";
import { writeView } from "@/lib/view/codec";
import type { Known, View } from "@/lib/view/view";
import { type EmbedOptions, embedAddress } from "./options";

export type EmbedSize =
  | { kind: "responsive" }
  | { kind: "fixed"; width: number; height: number }
  | { kind: "ratio"; width: number; height: number };

export interface SnippetInput {
  origin: string;
  view: View;
  known: Known;
  options: EmbedOptions;
  size: EmbedSize;
  title: string;
  credit: string;
}

const attribute = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

const source = ({ origin, view, options, known }: SnippetInput): string =>
  origin + embedAddress(view, options, known);
const picture = ({ origin, view, known }: SnippetInput): string =>
  origin + pictureAddress(view, known, { format: "png", size: { width: 1280, height: 800 } });
const page = ({ origin, view, known }: SnippetInput): string => origin + writeView(view, known);

const measures = ({ size }: SnippetInput): string =>
  size.kind === "fixed"
    ? `width="${size.width}" height="${size.height}"`
    : size.kind === "ratio"
      ? `style="width:100%;aspect-ratio:${size.width}/${size.height}"`
      : 'width="100%" height="480"';

/** The code to paste into another page, by kind. */
export const SNIPPETS: Record<
  "iframe" | "element" | "oembed" | "picture" | "markdown" | "amp",
  (input: SnippetInput) => string
> = {
  iframe: (input) =>
    `<iframe src="${attribute(source(input))}" title="${attribute(input.title)}" ${measures(input)} frameborder="0" loading="lazy"></iframe>`,
  element: (input) =>
    `<script async src="${input.origin}/embed.js"></script>\n<dateline-atlas src="${attribute(source(input))}"></dateline-atlas>`,
  oembed: page,
  picture: (input) =>
    `<figure>\n  <a href="${attribute(page(input))}"><img src="${attribute(picture(input))}" alt="${attribute(input.title)}" width="1280" height="800"></a>\n  <figcaption>${attribute(input.credit)}</figcaption>\n</figure>`,
  markdown: (input) => `[![${input.title}](${picture(input)})](${page(input)})`,
  amp: (input) =>
    `<amp-iframe src="${attribute(source(input))}" title="${attribute(input.title)}" width="16" height="9" layout="responsive" sandbox="allow-scripts" resizable></amp-iframe>`,
};
