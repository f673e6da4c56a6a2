import { normalizeCamera, sameCamera } from "@/lib/geo/camera";
import type { Camera } from "@/lib/geo/mercator";
import { DOWNLOAD_PATH, placePath } from "@/lib/routes/paths";
import { matchRoute, pathTo, type RouteMatch } from "@/lib/routes/routes";
import { parseTimeWindow, serializeTimeWindow } from "@/lib/time/time-window";
import { type AllowedValues, THEMES, type Theme, type View } from "./view";

/**
 * The one codec of links: `/place/<id>?map=<zoom>/<lat>/<lng>&layers=a,b&time=2024-10..2025-07&theme=dark&lang=en`.
 *
 * Each parameter is declared once, with its reader and its writer. A reader answers null for what it
 * cannot read, and the view keeps its default; a writer answers null for a default, and the link
 * leaves it out.
 */
interface Parameter<T> {
  read: (text: string, allowed: AllowedValues) => T | null;
  write: (value: T, allowed: AllowedValues) => string | null;
}

type QueryView = Omit<View, "place" | "page">;

type Query = {
  [K in Exclude<keyof View, "place" | "page">]: Parameter<View[K]> & { name: string };
};

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

function readCamera(text: string): Camera | null {
  const parts = text.split("/");
  if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return null;
  const [zoom, lat, lng] = parts.map(Number) as [number, number, number];
  return [zoom, lat, lng].every(Number.isFinite) ? normalizeCamera({ zoom, lat, lng }) : null;
}

function readLayers(text: string, allowed: AllowedValues): View["layers"] | null {
  if (text === "") return [];
  const named = new Set(text.split(","));
  const layers = allowed.layers.filter((layer) => named.has(layer));
  return layers.length > 0 ? layers : null;
}

const QUERY: Query = {
  camera: {
    name: "map",
    read: readCamera,
    write: (camera) => camera && `${camera.zoom}/${camera.lat}/${camera.lng}`,
  },
  layers: {
    name: "layers",
    read: readLayers,
    write: (layers, allowed) => (layers.length === allowed.layers.length ? null : layers.join(",")),
  },
  time: {
    name: "time",
    read: parseTimeWindow,
    write: (time) => time && serializeTimeWindow(time),
  },
  theme: {
    name: "theme",
    read: (text) => THEMES.find((theme): theme is Theme => theme === text) ?? null,
    write: (theme) => (theme === "auto" ? null : theme),
  },
  lang: {
    name: "lang",
    read: (text, allowed) => (allowed.languages.includes(text) ? text : null),
    write: (lang, allowed) => (lang === allowed.languages[0] ? null : lang),
  },
};

export function defaultView(allowed: AllowedValues): View {
  return {
    place: null,
    page: null,
    camera: null,
    layers: allowed.layers,
    time: null,
    theme: "auto",
    lang: allowed.languages[0] ?? "en",
  };
}

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
    const text = query.get(parameter);
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

/** What the query alone says of a view. */
export function readQuery(query: URLSearchParams, allowed: AllowedValues): QueryView {
  const read = <K extends keyof Query>(key: K): View[K] | null => {
    const text = query.get(QUERY[key].name);
    return text === null ? null : QUERY[key].read(text, allowed);
  };
  const view = defaultView(allowed);
  return {
    camera: read("camera") ?? view.camera,
    layers: read("layers") ?? view.layers,
    time: read("time") ?? view.time,
    theme: read("theme") ?? view.theme,
    lang: read("lang") ?? view.lang,
  };
}

/** The path of a view, without its query: the canonical address. */
export const pathOf = ({ place, page }: Pick<View, "place"> & Partial<View>): string => {
  if (place === null) return page?.split("?")[0] ?? "/";
  return page === DOWNLOAD_PATH ? pathTo("downloadPlace", place) : placePath(place);
};

/** The address of a view, from the path on; defaults are left out. */
export function writeView(view: View, allowed: AllowedValues): string {
  const write = <K extends keyof Query>(key: K): string | null => {
    const text = QUERY[key].write(view[key], allowed);
    // Commas and slashes are safe in a query, and a link that people read is worth keeping readable.
    return text === null
      ? null
      : `${QUERY[key].name}=${encodeURIComponent(text).replace(/%2C/g, ",").replace(/%2F/g, "/")}`;
  };
  const keys: (keyof Query)[] = ["camera", "layers", "time", "theme", "lang"];
  const own = view.place === null ? view.page?.split("?")[1] : undefined;
  const query = [own, ...keys.map(write)].filter((part) => part !== null && part !== undefined);
  return pathOf(view) + (query.length > 0 ? `?${query.join("&")}` : "");
}

/** Whether two views are the same state. */
export const sameView = (a: View, b: View): boolean =>
  a.place === b.place &&
  a.page === b.page &&
  a.theme === b.theme &&
  a.lang === b.lang &&
  a.layers.join() === b.layers.join() &&
  (a.time && serializeTimeWindow(a.time)) === (b.time && serializeTimeWindow(b.time)) &&
  (a.camera && b.camera ? sameCamera(a.camera, b.camera) : a.camera === b.camera);
