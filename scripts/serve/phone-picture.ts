/** A phone's page carries its pictures: one way to the server and back less before the map is seen. */
import type { IncomingMessage } from "node:http";
import { CREDITS_ID } from "../../lib/boot/protocol";

/** As phones' browsers say it of themselves (MDN, "Browser detection using the user agent string"). */
export const isPhone = ({ headers }: Pick<IncomingMessage, "headers">): boolean =>
  /\bMobi/.test(headers["user-agent"] ?? "");

/** How a page asks for its picture for a phone's window, in each colour scheme that it may be shown in. */
const HINT = /<link rel="preload" as="image" href="([^"]+)" media="[^"]+"/g;

/** Text of the SVG at an address; it may fail. */
export type Pictures = (address: string) => Promise<string>;

/**
 * Has the first frame wait for the map, which is on the same way (HTML, "link type expect"): a slow
 * processor lays the page out once, not with every part of it that has come. Chromium waits only for the
 * element's start, so it is one that stands after picture and marks.
 */
const EXPECTED = `<link rel="expect" href="#${CREDITS_ID}" blocking="render"/>`;

/**
 * The page with its phone's pictures in the place of their addresses. The server does not know which
 * colour scheme a phone has; the second of two that differ in their colours alone costs next to nothing
 * once they are compressed. The hints stay, for no window, since React looks for them and would add what
 * it does not find. A page without such pictures, or where one fails, is left as it is.
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
  const asked = html
    .replace(first, EXPECTED + first)
    .replace(HINT, (hint) => hint.replace(/media="[^"]+"/, 'media="not all"'));
  return svgs.reduce(
    (page, svg, i) => page.replace(sourceOf(addresses[i] ?? ""), () => `srcSet="${dataUrl(svg)}"`),
    asked,
  );
}

const sourceOf = (address: string): string => `srcSet="${address}"`;

/** An SVG as a `data:` address (RFC 2397) in an HTML attribute; without spaces, as `srcset` wants it. */
const dataUrl = (svg: string): string =>
  `data:image/svg+xml,${encodeURI(svg).replaceAll("#", "%23").replaceAll("&", "&amp;")}`;
