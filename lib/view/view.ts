import type { LayerId } from "@/geodata/schema";
import type { Camera } from "@/lib/geo/mercator";
import type { TimeWindow } from "@/lib/time/time-window";

export const THEMES = ["auto", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** What a link says. Null stands for what the address leaves to the atlas. */
export interface View {
  /** Id of the chosen place. */
  place: string | null;
  /**
   * Path, and own query, of a page of the panel that is not a place (`/at/48.28,37.18`); null at a place
   * and at `/`. Only `/download` goes with a place.
   */
  page: string | null;
  /** An exact camera; null is the place's own, or the opening one. */
  camera: Camera | null;
  /** The layers that are switched on, in the atlas's order. */
  layers: readonly LayerId[];
  /** The excerpts' dates that are shown; null shows them all, and those without a date. */
  time: TimeWindow | null;
  theme: Theme;
  /** BCP 47 tag of a catalogue in `lib/text`. */
  lang: string;
}

/** The same view at a place, or at none: with its own camera, and off any other page. */
export const withPlace = (view: View, place: string | null): View => ({
  ...view,
  place,
  page: null,
  camera: null,
});

/** The same view beside another page. */
export const withPage = (view: View, page: string): View => ({ ...withPlace(view, null), page });

/** What a link may name; the codec drops the rest. */
export interface AllowedValues {
  layers: readonly LayerId[];
  languages: readonly string[];
}
