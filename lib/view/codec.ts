import { DOWNLOAD_PATH, placePath } from "@/lib/routes/paths";
import { matchRoute, pathTo, type RouteMatch } from "@/lib/routes/routes";
import { asMeant, queryAsMeant } from "@/lib/text/as-meant";
import { type AllowedValues, PARAMETERS, type Parameter, type QueryView, type View } from "./view";

/**
 * The one codec of links: `/place/<id>?map=<zoom>/<lat>/<lng>&layers=a,b&time=2024-10..2025-07&theme=dark&lang=en`.
 * Paths are declared in `lib/routes`, the parameters of the query in `view.ts`.
 */
const ENTRIES = Object.entries<Parameter<unknown>>(PARAMETERS);

export const defaultView = (allowed: AllowedValues): View =>
  readView("/", new URLSearchParams(), allowed);

const placeOf = (match: RouteMatch | null): string | null =>
  match?.route.exists === "place" ? match.params.id : null;

/** The place id that a path names, or null. */
export const placeOfPath = (path: string): string | null => placeOf(matchRoute(path));

const PLAIN = /^[a-z0-9/-]+$/;

/** The page of the panel that an address names, to be written as it was read; the map beside it may move. */
function pageOf({ name, route, path }: RouteMatch, query: URLSearchParams): string | null {
  if (!route.panel || (route.panel === "plain id" && !PLAIN.test(path))) return null;
  if (name === "downloadPlace") return DOWNLOAD_PATH;
  const own = (route.query ?? []).flatMap((parameter) => {
    const text = queryAsMeant(query).get(parameter);
    return text === null ? [] : `${parameter}=${encodeURIComponent(text)}`;
  });
  return own.length > 0 ? `${path}?${own.join("&")}` : path;
}

/**
 * The view of an address, which its embed has too. What is unknown or malformed is dropped; it never
 * throws. Of a repeated parameter the first counts.
 */
export function readView(path: string, query: URLSearchParams, allowed: AllowedValues): View {
  const match = matchRoute(path);
  return {
    place: placeOf(match),
    page: match && pageOf(match, query),
    ...readQuery(query, allowed),
  };
}

/** Reads a view's parameters from a query: as it is, or else after `queryAsMeant`. */
export function readQuery(query: URLSearchParams, allowed: AllowedValues): QueryView {
  const meant = queryAsMeant(query);
  const read = ({ name, read, default: otherwise }: Parameter<unknown>): unknown => {
    const text = meant.get(name);
    if (text === null) return otherwise(allowed);
    const plain = asMeant(text);
    // A value with nothing but punctuation is ignored rather than read as empty.
    const value = read(text, allowed) ?? (plain === "" ? null : read(plain, allowed));
    return value ?? otherwise(allowed);
  };
  return Object.fromEntries(
    ENTRIES.map(([key, parameter]) => [key, read(parameter)]),
  ) as unknown as QueryView;
}

/** The path of a view, without its query: the canonical address. */
export const pathOf = ({ place, page }: Pick<View, "place"> & Partial<View>): string => {
  if (place === null) return page?.split("?")[0] ?? "/";
  return page === DOWNLOAD_PATH ? pathTo("downloadPlace", place) : placePath(place);
};

/** The address of the page that a view is of, from the path on: with what is the page's own alone. */
export const pageAddress = ({ place, page }: View, allowed: AllowedValues): string =>
  writeView({ ...defaultView(allowed), place, page }, allowed);

/** The address of a view, from the path on; defaults are left out. */
export function writeView(view: View, allowed: AllowedValues): string {
  const own = view.place === null ? view.page?.split("?")[1] : undefined;
  const query = [...(own === undefined ? [] : [own]), ...writeQuery(view, allowed)];
  return pathOf(view) + (query.length > 0 ? `?${query.join("&")}` : "");
}

/** A view's parameters as `name=value`, in their order; defaults are left out. */
export const writeQuery = (view: QueryView, allowed: AllowedValues): string[] =>
  ENTRIES.flatMap(([key, parameter]) => {
    const text = parameter.write(view[key as keyof QueryView], allowed);
    // Commas and slashes are allowed in a query, and are left unencoded to keep links readable.
    return text === null
      ? []
      : `${parameter.name}=${encodeURIComponent(text).replace(/%2C/g, ",").replace(/%2F/g, "/")}`;
  });
