import { type NextRequest, NextResponse } from "next/server";
import { placeById, reportById } from "@/lib/atlas/atlas";
import { readOptions, viewPath } from "@/lib/embed/options";
import { groupById } from "@/lib/figures/group";
import { pagePolicy } from "@/lib/http/content-security-policy";
import { LANG_HEADER, NONCE_HEADER, THEME_HEADER } from "@/lib/http/request-headers";
import { readCoordinates } from "@/lib/search/coordinates";
import { getAllowedValues, getAtlas, getFigures } from "@/lib/server/atlas.server";
import { pathOf, readPlaceId, readView } from "@/lib/view/codec";
import { coordinatePath } from "@/lib/view/coordinate";
import { type ExcerptLocation, excerptOfPath, locateExcerpt } from "@/lib/view/excerpt";
import type { View } from "@/lib/view/view";

/** Everything but the built files, whose names are Next's own. */
export const config = { matcher: ["/((?!_next/).*)"] };

/** Files and data carry no scripts: they need neither a nonce nor a view. */
const NO_PAGE =
  /^\/(?:data|cite|tiles|drawing|picture|fonts|maplibre|live-map)\/|^\/search\/index\/|^\/(?:oembed|embed\.js)$|^\/figures\/[^/]+\.svg$|^\/[^/]+\.(?:xml|atom|txt|svg|png|ico)$/;

const SPOT = /^\/at\/([^/]+)\/?$/;
const EMBED = /^\/embed(?:\/place\/[^/]+|\/figures(?:\/[^/]+)?)?\/?$/;
const LIVE = /^\/live(?:\/|$)/;

/**
 * What must be known before a page is drawn: its nonce and policy, the theme and language that its
 * address asks for, and whether its place or excerpt exists, since a page cannot set its own status.
 */
export function proxy(request: NextRequest): NextResponse {
  const url = request.nextUrl.clone();
  if (NO_PAGE.test(url.pathname)) {
    return decodes(url.pathname, 2) ? NextResponse.next() : badPath();
  }
  if (!decodes(url.pathname, 1)) return badPath();

  const excerpt = excerptOfPath(url.pathname);
  const read = excerpt === null ? null : locateExcerpt(getAtlas(), excerpt);
  if (read !== null) return seeAt(request, read);

  const embedded = EMBED.test(url.pathname);
  // The page of a live embed has no address of its own.
  if (LIVE.test(url.pathname)) return NextResponse.rewrite(new URL("/-", url), { status: 404 });
  if (embedded) url.pathname = viewPath(url.pathname);
  const view = readView(url.pathname, url.searchParams, getAllowedValues());
  const entry = view.place === null ? undefined : placeById(getAtlas(), view.place);
  if (entry && entry.id !== view.place) {
    url.pathname = (embedded ? "/embed" : "") + pathOf({ ...view, place: entry.id });
    return NextResponse.redirect(url, 308);
  }
  // A chart has no live form.
  const live =
    embedded &&
    view.page === null &&
    readOptions(url.searchParams).live &&
    (view.place === null || entry);
  if (embedded && !live) return NextResponse.next();

  if (view.place === null && !decodes(url.pathname, 2)) return badPath();

  const asked = SPOT.exec(url.pathname)?.[1];
  const coordinate = asked === undefined ? undefined : readCoordinates(decodeURIComponent(asked));
  if (coordinate && coordinatePath(coordinate) !== url.pathname) {
    url.pathname = coordinatePath(coordinate);
    return NextResponse.redirect(url, 308);
  }

  const missing =
    coordinate === null
      ? url
      : view.place === null
        ? unknownPage(url)
        : entry
          ? null
          : unknownPlace(url, view);
  const nonce = btoa(crypto.randomUUID());
  const development = process.env.NODE_ENV === "development";
  const policy = pagePolicy({ nonce, development, embedded });
  const headers = new Headers(request.headers);
  headers.set(NONCE_HEADER, nonce);
  headers.set(THEME_HEADER, view.theme);
  headers.set(LANG_HEADER, view.lang);
  // Next reads the nonce for its own scripts from here.
  headers.set("Content-Security-Policy", policy);

  const response = live
    ? NextResponse.rewrite(livePage(url), { request: { headers } })
    : missing
      ? NextResponse.rewrite(missing, { status: 404, request: { headers } })
      : NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

/** An excerpt is read where it stands: on its place, or on the opening page. The query goes along. */
function seeAt(request: NextRequest, { path, hash }: ExcerptLocation): NextResponse {
  const url = request.nextUrl.clone();
  url.pathname = path;
  url.hash = hash;
  return NextResponse.redirect(url, 308);
}

/** The page that draws a live embed, by the path of its view. */
function livePage(url: NextRequest["nextUrl"]): NextRequest["nextUrl"] {
  url.pathname = `/live${url.pathname === "/" ? "" : url.pathname}`;
  return url;
}

/** The page of an unknown place. Next decodes a path twice and fails on a stray "%", so none is left. */
function unknownPlace(
  url: NextRequest["nextUrl"],
  view: Pick<View, "place" | "page">,
): NextRequest["nextUrl"] {
  url.pathname = pathOf({ ...view, place: view.place?.replaceAll("%", "") || "-" });
  return url;
}

const BESIDE = /^\/(figures|report)\/([^/]+)\/?$/;

/** The page of something that nobody counts, or of an unknown report; null where the page is known. */
function unknownPage(url: NextRequest["nextUrl"]): NextRequest["nextUrl"] | null {
  const [, kind, segment] = BESIDE.exec(url.pathname) ?? [];
  if (segment === undefined) return null;
  const id = readPlaceId(segment);
  const known = kind === "figures" ? groupById(getFigures(), id) : reportById(getAtlas(), id);
  if (known) return null;
  url.pathname = `/${kind}/${encodeURIComponent(id.replaceAll("%", "") || "-")}`;
  return url;
}

/** Whether a path can be decoded so many times; Next decodes twice, and fails with a 500 if it cannot. */
function decodes(path: string, times: number): boolean {
  try {
    const once = decodeURIComponent(path);
    return times === 1 || decodes(once, times - 1);
  } catch {
    return false;
  }
}

const badPath = () =>
  new NextResponse("Expected a path in percent-encoded UTF-8.\n", {
    status: 400,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
  });
