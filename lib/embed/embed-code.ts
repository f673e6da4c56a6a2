/** The code that is pasted for a live or still embed: frames, the custom element, AMP, oEmbed. */
import { element, oneLine, startTag, textContent } from "@/lib/markup/element";
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

/** `width`, `height` and `style` of a frame. Where styles are stripped, the height still holds. */
function iframeAttributes(size: IframeSize): {
  width: string | number;
  height: number;
  style: string;
} {
  const { width, height } = iframePixels(size);
  if (size.kind === "fixed") return { width, height, style: "border:0;max-width:100%" };
  const style =
    size.kind === "ratio"
      ? `border:0;aspect-ratio:${size.width}/${size.height};height:auto`
      : "border:0";
  return { width: "100%", height, style };
}

/** An `<iframe>`: as wide as its column, of a fixed size, or with the ratio of its sides. */
export const iframeCode = (snippet: EmbedCodeInput): string =>
  element("iframe", {
    src: embedUrl(snippet),
    title: snippet.title,
    ...iframeAttributes(snippet.size),
    loading: "lazy",
    allow: "fullscreen",
  });

/** `<dateline-atlas>` around a plain link, which stays for those without script, and its script. */
export function elementCode(snippet: EmbedCodeInput): string {
  const link = element("a", { href: pageUrl(snippet) }, textContent(snippet.title));
  const atlas = element(
    "dateline-atlas",
    { src: embedUrl(snippet), ...elementSize(snippet.size) },
    link,
  );
  const script = element("script", { type: "module", async: true, src: scriptUrl(snippet) });
  return `${atlas}\n${script}`;
}

function elementSize(size: IframeSize): Record<string, string | number> {
  if (size.kind === "responsive") return {};
  return size.kind === "fixed"
    ? { height: size.height, style: `max-width:${size.width}px` }
    : { ratio: `${size.width}/${size.height}` };
}

/**
 * `<amp-iframe>` for an AMP page, whose head must load the component `amp-iframe`. Without the
 * placeholder AMP bars a frame from the top of a page; `more` is the word of the button that AMP
 * shows over a frame which it has not yet let grow.
 */
export function ampCode(snippet: EmbedCodeInput, more: string): string {
  const picture = pictureUrl(snippet, { format: "png", size: pictureSize(snippet.size) });
  const attributes = {
    src: embedUrl(snippet),
    title: snippet.title,
    ...iframePixels(snippet.size),
    layout: "responsive",
    sandbox: "allow-scripts allow-popups",
    frameborder: 0,
    resizable: true,
  } as const;
  const button = { overflow: true, tabindex: 0, role: "button", "aria-label": more } as const;
  const still = { placeholder: true, layout: "fill", src: picture } as const;
  return element(
    "amp-iframe",
    attributes,
    element("div", button, textContent(more)),
    element("amp-img", { ...still, alt: snippet.title }),
  );
}

/** For WordPress and every other consumer of oEmbed: the page's own address, on a line by itself. */
export const oembedCode = (snippet: EmbedCodeInput): string => pageUrl(snippet);

/** The still picture with its credit, linked to the view. */
export function imageCode(snippet: EmbedCodeInput, format: "png" | "svg"): string {
  const size = pictureSize(snippet.size);
  const image = startTag("img", {
    src: pictureUrl(snippet, { format, size }),
    ...size,
    alt: snippet.title,
    loading: "lazy",
    style: "max-width:100%;height:auto",
  });
  const href = pageUrl(snippet);
  return element(
    "figure",
    {},
    element("a", { href }, image),
    element(
      "figcaption",
      {},
      `${element("a", { href }, textContent(snippet.title))} · ${textContent(snippet.credit)}`,
    ),
  );
}

/** Marks that mean something in Markdown or in the HTML that it lets through. */
const plain = (text: string): string =>
  oneLine(text).replace(/[\\`*_{}[\]<>()#|~!:&]/g, (mark) => `\\${mark}`);

const target = (url: string): string =>
  url.replace(/[()]/g, (mark) => (mark === "(" ? "%28" : "%29"));

/** The still picture for Markdown, linked to the view, with its credit beneath. */
export function markdownCode(snippet: EmbedCodeInput): string {
  const title = plain(snippet.title);
  const page = target(pageUrl(snippet));
  const size = pictureSize(snippet.size);
  const picture = target(pictureUrl(snippet, { format: "png", size }));
  return `[![${title}](${picture})](${page})\n\n[${title}](${page}) · ${plain(snippet.credit)}`;
}
