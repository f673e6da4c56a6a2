/** A phone's page carries its picture: one way to the server and back less before the map is seen. */
import type { IncomingMessage } from "node:http";
import { CREDITS_ID } from "../../lib/boot/protocol";

/** As phones' browsers say it of themselves (MDN, "Browser detection using the user agent string"). */
export const isPhone = ({ headers }: Pick<IncomingMessage, "headers">): boolean =>
  /\bMobi/.test(headers["user-agent"] ?? "");

/** How a page asks for its picture for a phone's window. */
const HINT = /<link rel="preload" as="image" href="([^"]+)" media="[^"]+"/;

/** Text of the SVG at an address; it may fail. */
export type Pictures = (address: string) => Promise<string>;

/**
 * Has the first frame wait for the map, which is on the same way (HTML, "link type expect"): a slow
 * processor lays the page out once, not with every part of it that has come. Chromium waits only for the
 * element's start, so it is one that stands after picture and marks.
 */
const EXPECTED = `<link rel="expect" href="#${CREDITS_ID}" blocking="render"/>`;

/**
 * The page with its phone's picture in the place of that picture's address. The hint stays, for no
 * window, since React looks for it and would add what it does not find. A page without such a picture,
 * or whose picture fails, is left as it is.
 */
export async function inlinePicture(html: string, pictures: Pictures): Promise<string> {
  const [hint, address] = HINT.exec(html) ?? [];
  const source = `srcSet="${address}"`;
  if (!hint || !address || !html.includes(source)) return html;
  const svg = await pictures(address.replaceAll("&amp;", "&")).catch(() => null);
  if (svg === null) return html;
  const asked = EXPECTED + hint.replace(/media="[^"]+"/, 'media="not all"');
  return html.replace(hint, asked).replace(source, () => `srcSet="${dataUrl(svg)}"`);
}

/** An SVG as a `data:` address (RFC 2397) in an HTML attribute; without spaces, as `srcset` wants it. */
const dataUrl = (svg: string): string =>
  `data:image/svg+xml,${encodeURI(svg).replaceAll("#", "%23").replaceAll("&", "&amp;")}`;
