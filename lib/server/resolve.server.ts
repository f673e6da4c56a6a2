/** Whether what an address is about exists: asked here, by the proxy and by whatever answers. */
import { placeById, reportById } from "@/lib/atlas/atlas";
import { groupById } from "@/lib/figures/group";
import { coordinatePath, placePath } from "@/lib/routes/paths";
import {
  decodeSegment,
  type Existing,
  pathTo,
  pathUnder,
  ROUTES,
  type RouteMatch,
} from "@/lib/routes/routes";
import { readCoordinates } from "@/lib/search/coordinates";
import { getAtlas, getFigures } from "./atlas.server";

/** What an id names, by the sort of thing; undefined or null where it names nothing. */
const FIND = {
  place: (id: string) => placeById(getAtlas(), id),
  report: (id: string) => reportById(getAtlas(), id),
  figures: (id: string) => groupById(getFigures(), id),
  coordinate: readCoordinates,
  excerpt: (id: string) => getAtlas().quotations.find(({ excerpt }) => excerpt.id === id),
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

/** Whether what an address is about exists, and where. */
export function resolve({ name, route, params: { id }, embedded, path }: RouteMatch): Resolution {
  // Next decodes a path twice and fails on a stray "%", so the page of an unknown id has none.
  const missing = (): Resolution => ({
    status: "missing",
    path: pathTo(name, id.replaceAll("%", "") || "-"),
  });
  switch (route.exists) {
    case undefined:
      return FOUND;
    case "place": {
      const entry = find("place", id);
      if (!entry || entry.id === id) return entry ? FOUND : missing();
      const canonical = pathTo(name, entry.id);
      return { status: "redirect", path: embedded ? pathUnder("/embed", canonical) : canonical };
    }
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
      return { status: "redirect", path: page, hash: `#${id}` };
    }
    default:
      return find(route.exists, id) ? FOUND : missing();
  }
}
