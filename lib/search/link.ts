/**
 * Parses links that are pasted into the search: those of OpenStreetMap, Google Maps, Apple Maps, Bing Maps,
 * HERE, Waze, Yandex Maps, 2GIS and GeoHack, of maps with the camera in the fragment as in MapLibre, `geo:`
 * URIs, and the atlas's own, on any host. Nothing is fetched, so a shortened link cannot be read.
 */
import { type LatLng, latLng } from "@/lib/geo/lat-lng";
import { decodeSegment, matchRoute, type RouteMatch } from "@/lib/routes/routes";
import { distinct, readCoordinates, readGeoUri, readLabelled } from "./coordinates";

/** What was read from a link. */
export interface Link {
  /** Its pins, or else the centre of its map. */
  coordinates: readonly LatLng[];
  /** Words to search for, where it has no coordinates. */
  name: string | undefined;
  /** The address of the atlas that it is, or has the form of. */
  route: RouteMatch | null;
}

type Order = "lat" | "lng" | null;

/** Which coordinate a site's pairs begin with. Of other sites only what names or orders them is read. */
const orderOf = ({ protocol, hostname }: URL): Order => {
  if (/yandex|^ya\.ru|2gis/.test(hostname)) return "lng";
  return /^maps:|google|apple\.com|bing\.com|waze\.com|here\.com/.test(protocol + hostname)
    ? "lat"
    : null;
};

/** Parameters with a coordinate or words as a person would type them, on any site. */
const TYPED = ["q", "query", "text", "where1", "params", "daddr", "destination"];
/** Parameters with a pair of numbers: a pin, and the centre of the map. */
const PINS = ["coordinate", "pt", "whatshere[point]"];
const CENTRES = ["ll", "center", "cp", "map", "m"];

/** Reads a link, alone or within text; null if the text contains none with coordinates or a view. */
export function readLink(text: string): Link | null {
  const geo = readGeoUri(text);
  if (geo) return { coordinates: distinct([geo.coordinate]), name: geo.name, route: null };
  const url = urlIn(text);
  const link = url && linkOf(url);
  return link && (link.coordinates.length > 0 || link.name || link.route?.route.exists)
    ? link
    : null;
}

function urlIn(text: string): URL | null {
  const [whole] = /[a-z][a-z\d+.-]*:\/\/[^\s<>"]+/i.exec(text) ?? [];
  // An address without its scheme; one without a host is of the atlas.
  const [bare] = /^[\w.-]*(?::\d+)?\/\S*$/.exec(text.trim()) ?? [];
  const address = whole ?? (bare && `https://${bare.startsWith("/") ? "atlas" : ""}${bare}`);
  try {
    return address ? new URL(address) : null;
  } catch {
    return null;
  }
}

function linkOf(url: URL): Link {
  const query = new URLSearchParams(`${url.search}&${url.hash.slice(1)}`);
  const { href, hash } = url;
  const order = orderOf(url);
  const route = routeOf(url);
  const segments = url.pathname.split("/").map((part) => decodeSegment(part.replaceAll("+", " ")));
  // The name of a place follows this segment in the links of Google Maps.
  const name = segments[segments.findIndex((part) => /^(?:place|search)$/.test(part)) + 1] ?? "";
  const typed = TYPED.map((key) => query.get(key) ?? "").concat(order === "lat" ? name : "");
  const pairs = (keys: readonly string[]) => keys.flatMap((key) => pairsOf(query.get(key), order));
  /** A pin has priority over the centre of the map; the first reading with a result is used. */
  const readings: readonly (() => (LatLng | null)[])[] = [
    () => [named(query, /^mlat$/, /^mlon$/)],
    () => typed.map(readTyped),
    () => pairs(PINS),
    () => pairsAfter(href, /!3d(-?[\d.]+)!4d(-?[\d.]+)/g, "lat"),
    () => segments.flatMap((part) => pairsOf(part, order)),
    () => [route?.name === "coordinate" ? readCoordinates(route.params.id) : null],
    () => [named(query, /^lat(?:itude)?$/, /^(?:lng|lon(?:g(?:itude)?)?)$/)],
    () => pairs(CENTRES),
    () => [query.get("map"), hash.slice(1)].map(cameraOf),
    () => segments.flatMap((part) => (part.startsWith("@") ? pairsOf(part.slice(1), order) : [])),
    () => pairsAfter(href, /!2d(-?[\d.]+)!3d(-?[\d.]+)/g, "lng"),
  ];
  for (const read of readings) {
    const coordinates = distinct(read());
    if (coordinates.length > 0) return { coordinates, name: undefined, route };
  }
  return { coordinates: [], name: typed.find((text) => text !== ""), route };
}

/** The route of an address of the atlas, or of the place or excerpt of which it is a file. */
const routeOf = ({ pathname }: URL): RouteMatch | null =>
  matchRoute(pathname.replace(/^\/(?:picture|data|cite)(?=\/)/, "").replace(/\.[a-z]+$/, ""));

/** GeoHack, to which Wikipedia links, has `48_16_48_N_37_10_48_E_type:city`. */
const readTyped = (text: string): LatLng | null =>
  readLabelled(text.replaceAll("_", " ").replace(/ [a-z]+:.*| $/, ""));

const NUMBER = /^[+-]?\d+(?:\.\d+)?$/;

function pairOf(first = "", second = "", order: Order = "lat"): LatLng | null {
  if (!NUMBER.test(first) || !NUMBER.test(second)) return null;
  const [a, b] = [Number(first), Number(second)];
  return order === "lng" ? latLng(b, a) : latLng(a, b);
}

/** The points of a list: `48.28,37.18`, `48.28~37.18`, `37.18,48.28,pm2~37.7,48.5`. */
function pairsOf(list: string | null, order: Order): (LatLng | null)[] {
  if (list === null || order === null) return [];
  const points = /^[^,]*~[^,]*$/.test(list) ? [list] : list.split("~");
  return points.map((point) => {
    const [first, second] = point.split(/[,~/]\s*/);
    return pairOf(first, second, order);
  });
}

const pairsAfter = (href: string, pattern: RegExp, order: Order): (LatLng | null)[] =>
  [...href.matchAll(pattern)].map(([, first, second]) => pairOf(first, second, order));

function named(query: URLSearchParams, lat: RegExp, lng: RegExp): LatLng | null {
  const first = (name: RegExp) => [...query].find(([key]) => name.test(key))?.[1];
  return pairOf(first(lat), first(lng));
}

/** The camera of a map: `12/48.28/37.18`. */
function cameraOf(camera: string | null): LatLng | null {
  const [zoom = "", lat, lng] = camera?.split(/[/&]/) ?? [];
  return NUMBER.test(zoom) ? pairOf(lat, lng) : null;
}
