import type { LiveView } from "@/components/live-map/live-view";

/** Reads a page's HTML without a browser. */
const decode = (html: string): string =>
  html
    .replace(/&#x([\da-f]+);/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** The visible text: without scripts, styles and tags. */
export const wordsOf = (html: string): string =>
  decode(
    html
      .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, "")
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/<[^>]+>/g, ""),
  );

export const headOf = (html: string): string => /<head>[\s\S]*?<\/head>/.exec(html)?.[0] ?? "";

const one = (html: string, pattern: RegExp): string | null => {
  const found = pattern.exec(html)?.[1];
  return found === undefined ? null : decode(found);
};

export const metadataOf = (html: string) => ({
  title: one(html, /<title>([^<]*)<\/title>/),
  description: one(html, /<meta name="description" content="([^"]*)"/),
  canonical: one(html, /<link rel="canonical" href="([^"]*)"/),
});

export const jsonLdOf = (html: string): unknown[] =>
  [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(([, json]) =>
    JSON.parse(json as string),
  );

/** The content of <main>, beside the map. */
export const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "";

export const linksOf = (html: string): { href: string; name: string }[] =>
  [...html.matchAll(/<a ([^>]*)>([\s\S]*?)<\/a>/g)].map(([, attributes = "", inner = ""]) => ({
    href: one(attributes, /\bhref="([^"]*)"/) ?? "",
    name: one(attributes, /\baria-label="([^"]*)"/) ?? wordsOf(inner),
  }));

/** The view that the page passes to the live map. */
export const liveViewOf = (html: string): LiveView =>
  JSON.parse(one(html, /<live-map [^>]*?view="([^"]*)"/) ?? "null");

/** Ids of the marks that are `aria-current`: one per breakpoint. */
export const currentOf = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*?data-place="([^"]*)"[^>]*? aria-current="true"/g)].map(
    ([, id]) => id as string,
  );

/** Which of the layers' checkboxes are checked, in order. */
export const switchesOf = (html: string): boolean[] =>
  [...html.matchAll(/<input [^>]*?type="checkbox"[^>]*>/g)].map(([tag]) => / checked=/.test(tag));

/** URLs of a view's pictures, one per window size and colour scheme. */
export const picturesOf = (html: string): string[] =>
  [
    ...(/<picture[\s\S]*?<\/picture>/.exec(html)?.[0] ?? "").matchAll(/ src(?:[Ss]et)?="([^"]*)"/g),
  ].map(([, address]) => decode(address as string));
