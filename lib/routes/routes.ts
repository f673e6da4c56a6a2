/**
 * The route table. A new URL is an entry of `ROUTES` and a folder in `app/`; `tests/routes.test.ts` checks
 * that both exist. An entry has what the proxy, the codec of views, embeds and oEmbed need to know. They all
 * use `matchRoute`, and nothing else on the server parses a path; `pathTo` writes one. Whether the thing
 * exists is checked by `lib/server/resolve.server.ts`, where a new kind of id needs one more line.
 */
export interface Route {
  /**
   * In the notation of path-to-regexp, as in Next's configuration: `:id` is a segment, `:id(a|b)` one of the
   * given words, `:path+` one or more segments, and `:path*` any number.
   */
  pattern: string;
  /**
   * What responds: a page rendered by Next; a file or data, from a route of `app/` or from
   * `public/`; a redirect; or only the proxy, by a rewrite.
   */
  kind: "page" | "file" | "public" | "redirect" | "internal";
  /** What the id must name, if it must exist. */
  exists?: "place" | "report" | "figures" | "coordinate" | "excerpt";
  /**
   * Whether it is shown in the panel, beside the map: the `page` of a view. With "plain id" only if the id
   * consists of lower-case letters, digits and hyphens, so that the path needs no encoding.
   */
  panel?: true | "plain id";
  /**
   * Names of its query parameters besides those of a view. A page of the panel keeps them while the map moves.
   */
  query?: readonly string[];
  /** What its embed shows, at the same path below `/embed`; charts have no live embed. */
  embed?: "map" | "charts";
  /** Its path names a version, and is read letter by letter; it has no query. */
  versioned?: true;
  /**
   * Whether a response costs as much as several pages, or the formats that do: it must not keep others waiting.
   */
  costly?: true | readonly string[];
}

const PICTURE_QUERY = ["width", "height", "scale", "only"] as const;

/** The first that matches counts. */
export const ROUTES = {
  atlas: { pattern: "/", kind: "page", embed: "map" },
  place: { pattern: "/place/:id", kind: "page", exists: "place", embed: "map" },
  figures: { pattern: "/figures", kind: "page", panel: true, embed: "charts" },
  chart: { pattern: "/figures/:id.svg", kind: "file" },
  figure: {
    pattern: "/figures/:id",
    kind: "page",
    exists: "figures",
    panel: "plain id",
    embed: "charts",
  },
  report: { pattern: "/report/:id", kind: "page", exists: "report", panel: "plain id" },
  coordinate: { pattern: "/at/:id", kind: "page", exists: "coordinate", panel: true },
  search: { pattern: "/search", kind: "page", panel: true, query: ["q"] },
  download: { pattern: "/download", kind: "page", panel: true, costly: true },
  downloadPlace: {
    pattern: "/download/place/:id",
    kind: "page",
    exists: "place",
    panel: true,
    costly: true,
  },
  changes: { pattern: "/changes", kind: "page", panel: true },
  about: { pattern: "/about", kind: "page" },
  excerpt: { pattern: "/excerpt/:id", kind: "redirect", exists: "excerpt" },
  /** The page of a live embed, which is only reached by a rewrite. */
  live: { pattern: "/live/:path*", kind: "internal" },
  searchIndex: { pattern: "/search/index/:path+", kind: "file", versioned: true },
  tiles: { pattern: "/tiles/:path+", kind: "file", versioned: true },
  drawing: { pattern: "/drawing/:path+", kind: "file", versioned: true },
  mapPicture: {
    pattern: "/picture.:format(svg|png)",
    kind: "file",
    query: PICTURE_QUERY,
    costly: ["png"],
  },
  picture: { pattern: "/picture/:path+", kind: "file", query: PICTURE_QUERY, costly: ["png"] },
  data: { pattern: "/data/:path+", kind: "file", costly: ["kml"] },
  citation: { pattern: "/cite/:path+", kind: "file" },
  oembed: {
    pattern: "/oembed",
    kind: "file",
    query: ["url", "format", "maxwidth", "maxheight"],
  },
  /** `/feed.atom`, `/robots.txt` and their like. */
  rootFile: { pattern: "/:name.:format(xml|atom|txt|svg|png|ico)", kind: "file" },
  fonts: { pattern: "/fonts/:path+", kind: "public" },
  atlasFonts: { pattern: "/atlas-fonts/:path+", kind: "file", versioned: true },
  mapLibrary: { pattern: "/maplibre/:path+", kind: "public" },
  liveMap: { pattern: "/live-map/:path+", kind: "public" },
  embedScript: { pattern: "/embed.js", kind: "public" },
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof ROUTES;
/** The kinds of thing that an id in a path may name. */
export type Existing = NonNullable<Route["exists"]>;

/** The parameters of an embed's query that are no part of a view. */
export const EMBED_QUERY = ["title", "excerpt", "legend", "live"] as const;

export interface RouteMatch {
  name: RouteName;
  route: Route;
  /** Decoded; the id is empty where the pattern has none. */
  params: { id: string };
  /** Whether it is the embed of the route. */
  embedded: boolean;
  /** The path as it was read, without `/embed` before it and a slash behind it. */
  path: string;
}

/** A prefix of a view's path: its embed, the live page of that embed, its picture. */
type Prefix = "/embed" | "/live" | "/picture";

const regExpOf = ({ pattern, embed }: Route): RegExp => {
  const path = pattern
    .replaceAll(".", "\\.")
    .replace("/:path+", "/.+")
    .replace("/:path*", "(?:/.*)?")
    .replace(/:(\w+)(\([^)]+\))?/g, (_, name, words = "[^/]+") => `(?<${name}>${words})`)
    .replace(/^\/$/, "");
  return new RegExp(`^${embed ? "(?<embed>/embed)?" : ""}(?<path>${path})/?$`, "s");
};

const PATTERNS = Object.entries<Route>(ROUTES).map(([name, route]) => ({
  name: name as RouteName,
  route,
  regExp: regExpOf(route),
}));

/** The route of a path, still percent-encoded, and what its params say, or null for no address. It never throws. */
export function matchRoute(pathname: string): RouteMatch | null {
  for (const { name, route, regExp } of PATTERNS) {
    const groups = regExp.exec(pathname)?.groups;
    if (groups === undefined) continue;
    const { embed, id = "", path } = groups;
    const params = { id: decodeSegment(id) };
    return { name, route, params, embedded: embed !== undefined, path: path || "/" };
  }
  return null;
}

/** A decoded segment of a path; unchanged if its percent-encoding is malformed. */
export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** The path of a route, with the id that it is of. */
export const pathTo = (name: RouteName, id = ""): string =>
  ROUTES[name].pattern.replace(":id", encodeURIComponent(id));

/** The path of a view below a prefix. */
export const pathUnder = (prefix: Prefix, path: string): string =>
  path === "/" ? prefix : prefix + path;
