/** Inlines a phone's pictures into its page, which saves a round trip before the map is visible. */
import type { IncomingMessage } from "node:http";
import { CREDITS_ID } from "../../lib/boot/protocol";

/** Whether the user agent is a phone (MDN, "Browser detection using the user agent string"). */
export const isPhone = ({ headers }: Pick<IncomingMessage, "headers">): boolean =>
  /\bMobi/.test(headers["user-agent"] ?? "");

/** The preload links of a page's picture for a phone's window, one per colour scheme. */
const HINT = /<link rel="preload" as="image" href="([^"]+)" media="[^"]+"/g;

/** Fetches the SVG at a URL; may reject. */
export type Pictures = (address: string) => Promise<string>;

/**
 * Blocks the first paint until the map is parsed (HTML, "link type expect"), so that a slow phone lays the
 * page out once instead of after each chunk. Chromium waits for the element's start tag only, so this is the
 * element after picture and marks.
 */
const EXPECTED = `<link rel="expect" href="#${CREDITS_ID}" blocking="render"/>`;

/**
 * Replaces the URLs of a phone's pictures by `data:` URLs. The server does not know the phone's colour
 * scheme, so both are inlined; the second differs in its colours only and adds almost nothing after
 * compression. The preload links stay with a media query that never matches, because React would insert them
 * again if they were missing. A page without such pictures, or for which one fails, is returned unchanged.
 */
export async function inlinePictures(html: string, pictures: Pictures): Promise<string> {
  const hints = [...html.matchAll(HINT)];
  const addresses = hints.map(([, address = ""]) => address);
  const isSource = (address: string) => html.includes(sourceOf(address));
  if (addresses.length === 0 || !addresses.every(isSource)) return html;
  const drawn = addresses.map((address) => pictures(address.replaceAll("&amp;", "&")));
  const svgs = await Promise.all(drawn).catch(() => null);
  if (svgs === null) return html;
  const [[first = ""] = []] = hints;
  const urls = html
    .replace(first, EXPECTED + first)
    .replace(HINT, (hint) => hint.replace(/media="[^"]+"/, 'media="not all"'));
  return svgs.reduce(
    (page, svg, i) => page.replace(sourceOf(addresses[i] ?? ""), () => `srcSet="${dataUrl(svg)}"`),
    urls,
  );
}

const sourceOf = (address: string): string => `srcSet="${address}"`;

/** An SVG as a `data:` URL (RFC 2397) for an HTML attribute; without spaces, which `srcset` does not allow. */
const dataUrl = (svg: string): string =>
  `data:image/svg+xml,${encodeURI(svg).replaceAll("#", "%23").replaceAll("&", "&amp;")}`;
