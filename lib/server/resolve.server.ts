/** Whether what a URL is about exists. The proxy and the routes use it. */
import { placeById, quotationById, reportById } from "@/lib/atlas/atlas";
import { groupById } from "@/lib/figures/group";
import { coordinatePath, placePath } from "@/lib/routes/paths";
import {
  decodeSegment,
  type Existing,
  matchRoute,
  pathTo,
  pathUnder,
  ROUTES,
  type Route,
  type RouteMatch,
} from "@/lib/routes/routes";
import { readCoordinates } from "@/lib/search/coordinates";
import { asMeant, pathAsMeant } from "@/lib/text/as-meant";
import { getAtlas, getFigures } from "./atlas.server";

/** Finds a thing of each kind by id; undefined or null if there is none. */
const FIND = {
  place: (id: string) => placeById(getAtlas(), id),
  report: (id: string) => reportById(getAtlas(), id),
  figures: (id: string) => groupById(getFigures(), id),
  coordinate: (text: string) => readCoordinates(text) ?? readCoordinates(asMeant(text)),
  excerpt: (id: string) => quotationById(getAtlas(), id),
} satisfies Record<Existing, (id: string) => unknown>;

/** The thing with this id, or undefined or null. */
export const find = <K extends Existing>(exists: K, id: string) =>
  FIND[exists](id) as ReturnType<(typeof FIND)[K]>;

/** The id from a page's path, and what it names. If that is nothing, the proxy has set the status 404. */
export async function findByParams<K extends Existing>(exists: K, params: Promise<{ id: string }>) {
  const id = decodeSegment((await params).id);
  return { id, found: find(exists, id) };
}

export type Resolution =
  | { status: "found" }
  /** Redirects to the canonical URL, or to an element of a page. */
  | { status: "redirect"; path: string; hash?: string }
  /** `path` is the page to render with the status 404. */
  | { status: "missing"; path: string };

const FOUND: Resolution = { status: "found" };

/** The canonical id of a place, a report or a counted thing, given its id or an alias. */
const ownId = (exists: "place" | "report" | "figures", id: string): string | undefined => {
  if (exists === "figures") return find(exists, id)?.thing.id;
  return find(exists, id)?.id;
};

/** Resolves a matched route: found, redirected or missing. */
export function resolve(match: RouteMatch): Resolution {
  const { name, route, embedded, path } = match;
  const { id } = match.params;
  switch (route.exists) {
    case undefined:
      return FOUND;
    case "coordinate": {
      const coordinate = find("coordinate", id);
      const canonical = coordinate ? coordinatePath(coordinate) : path;
      if (canonical !== path) return { status: "redirect", path: canonical };
      return coordinate ? FOUND : { status: "missing", path };
    }
    case "excerpt": {
      const quotation = find("excerpt", id);
      if (!quotation) return { status: "missing", path };
      const [place] = quotation.places;
      const page = place ? placePath(place.id) : ROUTES.atlas.pattern;
      return { status: "redirect", path: page, hash: `#${quotation.excerpt.id}` };
    }
    default: {
      const own = ownId(route.exists, id);
      if (own === id) return FOUND;
      // Next decodes a path twice and fails on a stray "%", so the page of an unknown id gets no id.
      if (own === undefined)
        return { status: "missing", path: pathTo(name, id.replaceAll("%", "") || "-") };
      const canonical = pathTo(name, own);
      return { status: "redirect", path: embedded ? pathUnder("/embed", canonical) : canonical };
    }
  }
}

interface Resolved {
  match: RouteMatch | null;
  /** Null if the path matches no route. */
  resolution: Resolution | null;
}

/**
 * Resolves a path. If it leads nowhere, or may be a file, it is also tried after removing what other programs
 * append to links, such as a full stop or a bracket (`pathAsMeant`).
 */
export function resolvePath(pathname: string): Resolved {
  const match = matchRoute(pathname);
  const resolution = match && resolve(match);
  const asWritten = { match, resolution };
  if (match && !isNamedFile(match.route) && resolution?.status !== "missing") return asWritten;
  const path = pathAsMeant(pathname);
  // A path with dot segments is not repaired.
  const meant = path === pathname || path.includes("/.") ? null : matchRoute(path);
  if (!meant || meant.route.kind === "internal") return asWritten;
  const there = resolve(meant);
  if (there.status === "redirect") return { match, resolution: there };
  // Canonical URLs are plain ASCII: anything else would be written differently the next time.
  const found = there.status === "found" && PLAIN.test(path);
  return found ? { match, resolution: { status: "redirect", path } } : asWritten;
}

const PLAIN = /^[a-z\d/.,-]+$/;

/** Whether it is a file whose URL people copy. Those with a version in it are written by the atlas only. */
const isNamedFile = ({ kind, versioned }: Route): boolean => kind === "file" && !versioned;
