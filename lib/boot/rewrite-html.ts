/**
 * Rewrites Next's HTML so that a page is painted from it alone, before any other request. Scripts, links and
 * pictures are recognised by the form that React writes; `scripts/check-rewrites.ts` fails the build if an
 * upgrade changes it.
 */
import {
  CREDITS_ID,
  DEFERRED_SCRIPT,
  FLIGHT_PAYLOAD_PATH,
  FLIGHT_PAYLOAD_SCRIPT,
  STARTER_ATTRIBUTE,
} from "./protocol";

const SHEET = /<link rel="stylesheet" href="([^"]*)" [^>]*>/g;
const SCRIPT = /<script (?=src="[^"]*" async="")/g;
const SCRIPT_HINT = /<link rel="preload" as="script"[^>]*>/g;
const SOURCE = /<source media="([^"]*)" srcSet="([^"]*)" width="(\d+)"/g;
/** A script of the flight payload: React's server component stream, `self.__next_f`. */
const FLIGHT_SCRIPT =
  /<script>((?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\([\s\S]*?)<\/script>/g;

export interface PageFiles {
  /** Id of the build. */
  build: string;
  /** The text of the style sheet at a path. */
  sheet: (path: string) => string;
  /** The SVG at a path and query. */
  picture: (address: string) => Promise<string>;
}

export interface RewrittenPage {
  html: string;
  /** The flight payload as a script, if it was taken out of the page. */
  flightPayload: string | null;
}

/** @param address path and query of the page. */
export async function rewriteHtml(
  html: string,
  address: string,
  files: PageFiles,
): Promise<RewrittenPage> {
  const styled = inlineStyleSheets(html, files.sheet);
  // In a page without a starter nothing would run what is deferred.
  if (!html.includes(`<script ${STARTER_ATTRIBUTE}=`)) return { html: styled, flightPayload: null };
  const pictured = await inlinePictures(deferScripts(styled), files.picture);
  return takeOutFlightPayload(pictured, address, files.build);
}

/** The `<link>`s of the sheets stay, disabled, because React would load them again if they were missing. */
const inlineStyleSheets = (html: string, sheet: PageFiles["sheet"]): string =>
  html.replace(
    SHEET,
    (link, path: string) => `<style>${sheet(path)}</style>${link.replace(/\/?>$/, " disabled/>")}`,
  );

/** Gives scripts a type that browsers neither run nor fetch; the starter runs them after the picture. */
const deferScripts = (html: string): string =>
  html.replace(SCRIPT_HINT, "").replace(SCRIPT, `<script type="${DEFERRED_SCRIPT}" `);

/**
 * Replaces the addresses of the pictures for the smallest window by `data:` URLs (RFC 2397), which saves a
 * phone a round trip. There is one for each colour scheme; the second differs in its colours only, and adds
 * almost nothing after compression. Such a window paints nothing until the map has been parsed (HTML, "link
 * type expect"), so that a slow phone lays the page out once. Chromium waits for the element's start tag
 * only, so that is the element after picture and marks.
 */
async function inlinePictures(html: string, picture: PageFiles["picture"]): Promise<string> {
  const sources = [...html.matchAll(SOURCE)];
  const smallest = sources.filter(([, , , width]) => width === sources[0]?.[3]);
  // The last one has the window's size alone as its condition, not the scheme.
  const media = smallest.at(-1)?.[1];
  if (media === undefined) return html;
  const drawn = await Promise.all(
    smallest.map(async ([source, , src = ""]) => ({
      source,
      // Without its picture the page is still worth reading; the browser asks for it again.
      inlined: await picture(src.replaceAll("&amp;", "&")).then(
        (svg) => source.replace(src, dataUrl(svg)),
        () => source,
      ),
    })),
  );
  const expected = `<link rel="expect" href="#${CREDITS_ID}" blocking="render" media="${media}"/>`;
  return drawn.reduce(
    (page, { source, inlined }) => page.replace(source, () => inlined),
    html.replace("<style", `${expected}<style`),
  );
}

/** An SVG as a `data:` URL for an HTML attribute; without spaces, which `srcset` does not allow. */
const dataUrl = (svg: string): string =>
  `data:image/svg+xml,${encodeURI(svg).replaceAll("#", "%23").replaceAll("&", "&amp;")}`;

/** The flight payload is a third of the HTML, and is not needed before the page's scripts run. */
function takeOutFlightPayload(html: string, address: string, build: string): RewrittenPage {
  const payload = [...html.matchAll(FLIGHT_SCRIPT)].map(([, push]) => push).join(";");
  const query = new URLSearchParams({ build, page: address });
  const src = `${FLIGHT_PAYLOAD_PATH}?${query}`.replaceAll("&", "&amp;");
  let script = `<script type="${FLIGHT_PAYLOAD_SCRIPT}" src="${src}"></script>`;
  const rest = html.replace(FLIGHT_SCRIPT, () => {
    const here = script;
    script = "";
    return here;
  });
  return { html: rest, flightPayload: payload };
}
