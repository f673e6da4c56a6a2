/** The code to paste for a live or still embed: iframe, custom element, AMP, oEmbed, image, Markdown. */
import type { Size } from "@/lib/geo/mercator";
import { attributes, html, type Markup, oneLine, textContent } from "@/lib/markup/markup";
import { mediaIn } from "@/lib/picture/sources";
import {
  type EmbedCodeInput,
  embedUrl,
  type IframeSize,
  iframePixels,
  pageUrl,
  pictureSize,
  pictureUrl,
  scriptUrl,
} from "./embed-urls";

/** `width`, `height` and `style` of an iframe. The attributes still apply on sites that strip `style`. */
function iframeSize(size: IframeSize): Markup {
  const { width, height } = iframePixels(size);
  const style =
    size.kind === "fixed"
      ? "border:0;max-width:100%"
      : size.kind === "ratio"
        ? `border:0;aspect-ratio:${size.width}/${size.height};height:auto`
        : "border:0";
  return attributes({ width: size.kind === "fixed" ? width : "100%", height, style });
}

/** An `<iframe>`: as wide as its column, of a fixed size, or with a fixed aspect ratio. */
export const iframeCode = (snippet: EmbedCodeInput): string =>
  html`<iframe src="${embedUrl(snippet)}" title="${oneLine(snippet.title)}" ${iframeSize(snippet.size)} loading="lazy" allow="fullscreen"></iframe>`
    .text;

const linked = (snippet: EmbedCodeInput, content: Markup): Markup =>
  html`<a href="${pageUrl(snippet)}">${content}</a>`;

/** `<dateline-atlas>` with its script. The link inside is the fallback without JavaScript. */
export function elementCode(snippet: EmbedCodeInput): string {
  const link = linked(snippet, textContent(snippet.title));
  return html`<dateline-atlas src="${embedUrl(snippet)}"${elementSize(snippet.size)}>${link}</dateline-atlas>\n<script type="module" async="" src="${scriptUrl(snippet)}"></script>`
    .text;
}

function elementSize(size: IframeSize): Markup | null {
  if (size.kind === "responsive") return null;
  return size.kind === "fixed"
    ? html` height="${size.height}" style="max-width:${size.width}px"`
    : html` ratio="${size.width}/${size.height}"`;
}

/**
 * `<amp-iframe>` for an AMP page, whose head must load the `amp-iframe` component. AMP only allows a frame
 * near the top of a page if it has a placeholder. `more` is the text of the `overflow` button, which AMP
 * shows when a frame asks to be resized and AMP does not do so by itself.
 */
export function ampCode(snippet: EmbedCodeInput, more: string): string {
  const { width, height } = iframePixels(snippet.size);
  const title = oneLine(snippet.title);
  const picture = pictureUrl(snippet, { format: "png", size: pictureSize(snippet.size) });
  const button = html`<div overflow="" tabindex="0" role="button" aria-label="${oneLine(more)}">${textContent(more)}</div>`;
  const still = html`<amp-img placeholder="" layout="fill" src="${picture}" alt="${title}"></amp-img>`;
  return html`<amp-iframe src="${embedUrl(snippet)}" title="${title}" width="${width}" height="${height}" layout="responsive" sandbox="allow-scripts allow-popups" frameborder="0" resizable="">${button}${still}</amp-iframe>`
    .text;
}

/** For WordPress and every other consumer of oEmbed: the URL of the page, on a line of its own. */
export const oembedCode = (snippet: EmbedCodeInput): string => pageUrl(snippet);

/** An `<img>` of the view with its credit, linked to the view. */
export function imageCode(snippet: EmbedCodeInput, format: "png" | "svg"): string {
  const size = pictureSize(snippet.size);
  const image = html`<img src="${pictureUrl(snippet, { format, size })}" width="${size.width}" height="${size.height}" alt="${oneLine(snippet.title)}" loading="lazy" style="max-width:100%;height:auto">`;
  const inScheme = format === "svg" ? pictureInDark(snippet, size, image) : image;
  const link = linked(snippet, textContent(snippet.title));
  return html`<figure>${linked(snippet, inScheme)}<figcaption>${link} · ${textContent(snippet.credit)}</figcaption></figure>`
    .text;
}

/**
 * Wraps the image in a `<picture>` with a dark source, because WebKit does not apply `prefers-color-scheme`
 * inside an SVG image. If a site strips `<source>`, other browsers still get the right colours from the SVG
 * itself.
 */
function pictureInDark(snippet: EmbedCodeInput, size: Size, image: Markup): Markup {
  if (snippet.view.theme !== "auto") return image;
  const dark = { ...snippet, view: { ...snippet.view, theme: "dark" as const } };
  const src = pictureUrl(dark, { format: "svg", size });
  return html`<picture><source media="${mediaIn("all", "dark")}" srcset="${src}">${image}</picture>`;
}

/** Escapes what has a meaning in Markdown or in inline HTML. */
const plain = (text: string): string =>
  oneLine(text).replace(/[\\`*_{}[\]<>()#|~!:&]/g, (mark) => `\\${mark}`);

const target = (url: string): string =>
  url.replace(/[()]/g, (mark) => (mark === "(" ? "%28" : "%29"));

/** A PNG of the view as a Markdown image, linked to the view, with its credit below. */
export function markdownCode(snippet: EmbedCodeInput): string {
  const title = plain(snippet.title);
  const page = target(pageUrl(snippet));
  const size = pictureSize(snippet.size);
  const picture = target(pictureUrl(snippet, { format: "png", size }));
  return `[![${title}](${picture})](${page})\n\n[${title}](${page}) · ${plain(snippet.credit)}`;
}
