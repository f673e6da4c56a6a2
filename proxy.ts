import { type NextRequest, NextResponse } from "next/server";
import { readOptions } from "@/lib/embed/options";
import { pagePolicy } from "@/lib/http/content-security-policy";
import { HASHED_PAGES, LANG_HEADER, NONCE_HEADER, THEME_HEADER } from "@/lib/http/request-headers";
import { pathUnder, type RouteMatch, type RouteName } from "@/lib/routes/routes";
import { getAllowedValues } from "@/lib/server/atlas.server";
import { prepareDownloads } from "@/lib/server/downloads.server";
import { originByHeaders } from "@/lib/server/origin.server";
import { resolvePath } from "@/lib/server/resolve.server";
import { errorResponse, SHORT_LIVED } from "@/lib/server/response.server";
import { queryAsMeant } from "@/lib/text/as-meant";
import { readQuery, readView } from "@/lib/view/codec";

/** Everything but the built files, whose names are Next's own. */
export const config = { matcher: ["/((?!_next/).*)"] };

/** Pages whose files are made before they are rendered. */
const PREPARED = new Set<RouteName>(["download", "downloadPlace"]);

/**
 * Handles what must be known before a page is rendered: nonce and policy, theme and language from the URL,
 * and whether the thing exists, because a page cannot set its own status.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  const url = request.nextUrl.clone();
  const { match, resolution } = resolvePath(url.pathname);
  if (resolution?.status === "redirect") {
    url.pathname = resolution.path;
    url.hash = resolution.hash ?? "";
    return NextResponse.redirect(url, { status: 308, headers: { "Cache-Control": SHORT_LIVED } });
  }
  if (!decodes(url.pathname, timesDecoded(match)))
    return errorResponse(400, "Expected a path in percent-encoded UTF-8.");
  const kind = match?.route.kind;
  // Files and data contain no scripts, so they need neither a policy nor a view.
  if (kind === "file" || kind === "public") return NextResponse.next();

  // The path of the page that says that there is nothing.
  const missing =
    kind === "internal" ? "/-" : resolution?.status === "missing" ? resolution.path : null;
  const embedded = match?.embedded ?? false;
  // A chart has no live form.
  const live =
    match?.route.embed === "map" &&
    embedded &&
    missing === null &&
    readOptions(url.searchParams).live;
  if (embedded && !live) return NextResponse.next();

  if (match && missing === null && PREPARED.has(match.name)) {
    const view = readView(match.path, queryAsMeant(url.searchParams), getAllowedValues());
    await prepareDownloads(view, originByHeaders(request.headers));
  }

  const { theme, lang } = readQuery(url.searchParams, getAllowedValues());
  // `scripts/serve` allows a page's scripts and styles by their hashes, which are known once it is rendered.
  const nonce = process.env[HASHED_PAGES] ? null : btoa(crypto.randomUUID());
  const development = process.env.NODE_ENV === "development";
  const embeddedAt = embedded ? originByHeaders(request.headers) : null;
  const policy = pagePolicy({ nonce, development, embeddedAt });
  const headers = new Headers(request.headers);
  headers.set(THEME_HEADER, theme);
  headers.set(LANG_HEADER, lang);
  if (nonce !== null) {
    headers.set(NONCE_HEADER, nonce);
    // Next reads the nonce for its own scripts from here.
    headers.set("Content-Security-Policy", policy);
  }

  if (live) url.pathname = pathUnder("/live", match.path);
  if (missing !== null) url.pathname = missing;
  const response = live
    ? NextResponse.rewrite(url, { request: { headers } })
    : missing !== null
      ? NextResponse.rewrite(url, { status: 404, request: { headers } })
      : NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/**
 * How often a path will be decoded. Next decodes it twice, and responds with a 500 if it cannot; once for an
 * embed, which is rendered without Next, and for an unknown place, which is rendered at another path.
 */
const timesDecoded = (match: RouteMatch | null): 1 | 2 =>
  match?.embedded || match?.route.exists === "place" || match?.route.kind === "internal" ? 1 : 2;

function decodes(path: string, times: number): boolean {
  try {
    const once = decodeURIComponent(path);
    return times === 1 || decodes(once, times - 1);
  } catch {
    return false;
  }
}
