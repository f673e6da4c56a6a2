import type { LayerId } from "@/geodata/schema";
import type { Camera } from "@/lib/geo/mercator";
import type { TimeWindow } from "@/lib/time/time-window";

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** The state of the page that a URL describes. Null means that the URL does not set it. */
export interface View {
  /** Id of the chosen place. */
  place: string | null;
  /**
   * Path, with its own query, of a panel page that is not a place (`/at/48.28,37.18`); null on a
   * place's page and on `/`. Only `/download` can be combined with a place.
   */
  page: string | null;
  /** Null is the default camera of the place or of the opening page. */
  camera: Camera | null;
  /** The layers that are switched on, in the atlas's order. */
  layers: readonly LayerId[];
  /** Filters the excerpts by date; null shows all, also those without a date. */
  time: TimeWindow | null;
  theme: Theme;
  /** BCP 47 tag of a catalogue in `lib/text`. */
  lang: string;
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

/** The values that a URL may contain; the codec drops others. */
export interface AllowedValues {
  layers: readonly LayerId[];
  languages: readonly string[];
}
