import type { LayerId } from "@/geodata/schema";
import { normalizeCamera } from "@/lib/geo/camera";
import type { Camera } from "@/lib/geo/mercator";
import { asMeant } from "@/lib/text/as-meant";
import { parseTimeWindow, serializeTimeWindow, type TimeWindow } from "@/lib/time/time-window";

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The values that a URL may contain; the codec drops others. */
export interface AllowedValues {
  layers: readonly LayerId[];
  languages: readonly string[];
}

/** A parameter of a view's query. */
export interface Parameter<T> {
  name: string;
  default(allowed: AllowedValues): T;
  /** Null for what it cannot read: the view keeps the default. */
  read(text: string, allowed: AllowedValues): T | null;
  /** Null for the default: the link leaves it out. */
  write(value: T, allowed: AllowedValues): string | null;
}

const parameter = <T>(declared: Parameter<T>): Parameter<T> => declared;

/** The query parameters of a view, in the order in which they are written. A new parameter is one entry here. */
export const PARAMETERS = {
  /** Null is the default camera of the place or of the opening page. */
  camera: parameter<Camera | null>({
    name: "map",
    default: () => null,
    read: readCamera,
    write: (camera) => camera && `${camera.zoom}/${camera.lat}/${camera.lng}`,
  }),
  /** The layers that are switched on, in the atlas's order. */
  layers: parameter<readonly LayerId[]>({
    name: "layers",
    default: (allowed) => allowed.layers,
    read: readLayers,
    write: (layers, allowed) => (layers.length === allowed.layers.length ? null : layers.join(",")),
  }),
  /** Filters the excerpts by date; null shows all, also those without a date. */
  time: parameter<TimeWindow | null>({
    name: "time",
    default: () => null,
    read: parseTimeWindow,
    write: (time) => time && serializeTimeWindow(time),
  }),
  theme: parameter<Theme>({
    name: "theme",
    default: () => "auto",
    read: (text) => THEMES.find((theme) => theme === text) ?? null,
    write: (theme) => (theme === "auto" ? null : theme),
  }),
  /** BCP 47 tag of a catalogue in `lib/text`. */
  lang: parameter<string>({
    name: "lang",
    default: ({ languages }) => languages[0] ?? "en",
    read: (text, { languages }) => (languages.includes(text) ? text : null),
    write: (lang, { languages }) => (lang === languages[0] ? null : lang),
  }),
};

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

function readCamera(text: string): Camera | null {
  const parts = text.split("/");
  if (parts.length !== 3 || !parts.every((part) => NUMBER.test(part))) return null;
  const [zoom, lat, lng] = parts.map(Number) as [number, number, number];
  return [zoom, lat, lng].every(Number.isFinite) ? normalizeCamera({ zoom, lat, lng }) : null;
}

function readLayers(text: string, allowed: AllowedValues): readonly LayerId[] | null {
  if (text === "") return [];
  // A mark behind the last must not cost that layer alone.
  const named = new Set(text.split(",").map(asMeant));
  const layers = allowed.layers.filter((layer) => named.has(layer));
  return layers.length > 0 ? layers : null;
}

type ValueOf<P> = P extends Parameter<infer T> ? T : never;

/** The part of a view that is in the query of its URL. */
export type QueryView = { [K in keyof typeof PARAMETERS]: ValueOf<(typeof PARAMETERS)[K]> };

/** The state of the page that a URL describes. Null means that the URL does not set it. */
export interface View extends QueryView {
  /** Id of the chosen place. */
  place: string | null;
  /**
   * Path, with its own query, of a panel page that is not a place (`/at/48.28,37.18`); null on a
   * place's page and on `/`. Only `/download` can be combined with a place.
   */
  page: string | null;
}

/** The view at a place, or at none, with that place's default camera and no other page. */
export const withPlace = (view: View, place: string | null): View => ({
  ...view,
  place,
  page: null,
  camera: null,
});

/** The view at another page, without a place and with the default camera. */
export const withPage = (view: View, page: string): View => ({ ...withPlace(view, null), page });
