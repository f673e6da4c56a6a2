/** Whether what an address is about exists: asked here, by the proxy and by whatever answers. */
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

/** What an id names, by the sort of thing; undefined or null where it names nothing. */
const FIND = {
  place: (id: string) => placeById(getAtlas(), id),
  report: (id: string) => reportById(getAtlas(), id),
  figures: (id: string) => groupById(getFigures(), id),
  coordinate: (text: string) => readCoordinates(text) ?? readCoordinates(asMeant(text)),
  excerpt: (id: string) => quotationById(getAtlas(), id),
} satisfies Record<Existing, (id: string) => unknown>;

/** What the id names, or undefined or null. */
export const find = <K extends Existing>(exists: K, id: string) =>
  FIND[exists](id) as ReturnType<(typeof FIND)[K]>;

/** The id in the address of a page, and what it names. If that is nothing, the proxy has set the status 404. */
export async function findByParams<K extends Existing>(exists: K, params: Promise<{ id: string }>) {
  const id = decodeSegment((await params).id);
  return { id, found: find(exists, id) };
}

export type Resolution =
  | { status: "found" }
  /** It stands elsewhere: at its canonical address, or at an element of a page. */
  | { status: "redirect"; path: string; hash?: string }
  /** `path` is the page to draw with the status 404. */
  | { status: "missing"; path: string };

const FOUND: Resolution = { status: "found" };

/** The id under which a place, a report or what is counted stands, by any that it is called by. */
const ownId = (exists: "place" | "report" | "figures", id: string): string | undefined => {
  if (exists === "figures") return find(exists, id)?.thing.id;
  return find(exists, id)?.id;
};

/** Whether what an address is about exists, and where. */
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
      // Next decodes a path twice and fails on a stray "%", so the page of an unknown id has none.
      if (own === undefined)
        return { status: "missing", path: pathTo(name, id.replaceAll("%", "") || "-") };
      const canonical = pathTo(name, own);
      return { status: "redirect", path: embedded ? pathUnder("/embed", canonical) : canonical };
    }
  }
}

interface Resolved {
  match: RouteMatch | null;
  /** Null for no address of the atlas. */
  resolution: Resolution | null;
}

/**
 * What a path leads to. One that leads nowhere, and a file, which only its own route knows, is read as
 * it was meant: as links come out of other programs, with a full stop or a bracket behind them.
 */
export function resolvePath(pathname: string): Resolved {
  const match = matchRoute(pathname);
  const resolution = match && resolve(match);
  const asWritten = { match, resolution };
  if (match && !isNamedFile(match.route) && resolution?.status !== "missing") return asWritten;
  const path = pathAsMeant(pathname);
  // Where a dot leads up, a path was not meant for anything.
  const meant = path === pathname || path.includes("/.") ? null : matchRoute(path);
  if (!meant || meant.route.kind === "internal") return asWritten;
  const there = resolve(meant);
  if (there.status === "redirect") return { match, resolution: there };
  // What the atlas writes is plain: anything else would be written otherwise the next time.
  const found = there.status === "found" && PLAIN.test(path);
  return found ? { match, resolution: { status: "redirect", path } } : asWritten;
}

const PLAIN = /^[a-z\d/.,-]+$/;

/** A file whose address people copy; those with a version in it are written by the atlas alone. */
const isNamedFile = ({ kind, versioned }: Route): boolean => kind === "file" && !versioned;
