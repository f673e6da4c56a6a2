/**
 * What the parts of a page that is starting say to each other: the server that sends it
 * (`scripts/serve`), the starter (`components/boot`), the live map (`components/live-map`), React's
 * components and the style sheets. They run at different times and in different bundles, so that a name
 * is all they share; each name stands here and nowhere else. `docs/start.md` tells the whole start.
 *
 * Style sheets cannot import: `protocol.test.ts` reads them and checks what they name.
 */
import type { Camera } from "@/lib/geo/mercator";

// States of <html>.

/** What stands in the map's box. */
export const MAP_STATE_ATTRIBUTE = "data-map";
export const MAP_STATES = ["picture", "loading", "live", "lost", "unsupported"] as const;
export type MapState = (typeof MAP_STATES)[number];

/** Which web fonts a phone's page may fetch; without it none. `most` leaves out those of quotations. */
export const FONTS_ATTRIBUTE = "data-fonts";
export const FONT_STATES = ["most", "all"] as const;
export type FontState = (typeof FONT_STATES)[number];

/** There once React has hydrated the page. */
export const HYDRATED_ATTRIBUTE = "data-hydrated";
/** The colour scheme that the address asks for (`THEMES` of `lib/view/view.ts`). */
export const THEME_ATTRIBUTE = "data-theme";

// Scripts in the page. Browsers neither fetch nor run a script of a type that they do not know.

/** Marks the starter: without it nobody would run what has been deferred, so nothing is. */
export const STARTER_ATTRIBUTE = "data-starter";
/** Type of Next's scripts until the starter runs them. */
export const DEFERRED_SCRIPT = "deferred";
/** Type of the script that holds the page's flight payload, and its address. It runs before the others. */
export const FLIGHT_PAYLOAD_SCRIPT = "flight-payload";
export const FLIGHT_PAYLOAD_PATH = "/_page/flight-payload";

// Elements of the page.

/** Id of the box that holds the picture, the live map and what lies over them. */
export const STAGE_ID = "map";
/** Id of the first element after the picture and its marks. */
export const CREDITS_ID = "credits";
/** On each link to a place, over the map and in lists: the place's id. */
export const PLACE_ATTRIBUTE = "data-place";
/** On the links to a place that was pressed before React could answer, while the browser goes there. */
export const PRESSED_ATTRIBUTE = "data-pressed";
/** On what goes with a place over the map: pixels from the middle of the map to the place, as drawn. */
export const OFFSET_X_ATTRIBUTE = "data-dx";
export const OFFSET_Y_ATTRIBUTE = "data-dy";
/** In an embed: what its height is the sum of, and the link that covers it with its live form. */
export const EMBED_PART_ATTRIBUTE = "data-part";
export const EMBED_SWAP_ATTRIBUTE = "data-swap";

// The live map.

/** The custom element, and the attribute that holds its view (`LiveView`) as JSON. */
export const LIVE_MAP_TAG = "live-map";
export const LIVE_MAP_VIEW_ATTRIBUTE = "view";
/** Where `npm run assets` puts the element's script, and MapLibre for it. */
export const LIVE_MAP_SCRIPT = "/live-map/live-map.mjs";
export const MAPLIBRE_SCRIPT = "/maplibre/maplibre-gl.mjs";
export const MAPLIBRE_WORKER = "/maplibre/maplibre-gl-worker.mjs";
/** The same file at an address that is new to the browser, which remembers a module that has failed. */
export const freshAddress = (path: string): string => `${path}?retry=${Date.now()}`;

// A live embed in the frame that the still one has made for it.

/** Name of that frame, which no other has, and key of what is said from it: `{[LIVE_FRAME_NAME]: word}`. */
export const LIVE_FRAME_NAME = "dateline-atlas-live";
/** The live embed is painted, so that it may be shown; its reader wants the still one back. */
export type LiveFrameWord = "painted" | "leave";

// Events.

/** Of the window: React has hydrated the page. */
export const HYDRATED_EVENT = "hydrated";

/** Of the live map. The first one bubbles. */
export const MAP_STATE_EVENT = "mapstate";
export const CAMERA_MOVE_EVENT = "cameramove";
export const CAMERA_MOVE_END_EVENT = "cameramoveend";
export const PLACE_SELECT_EVENT = "placeselect";
export const PLACE_HOVER_EVENT = "placehover";

/**
 * What the live map's events carry as `detail`. Whoever handles a camera or a selected place says so by
 * `preventDefault`; otherwise the element acts for itself.
 */
export interface LiveMapEvents {
  [MAP_STATE_EVENT]: MapState;
  /** Every frame that moves. */
  [CAMERA_MOVE_EVENT]: Camera;
  /** A person has moved the map and let go. */
  [CAMERA_MOVE_END_EVENT]: Camera;
  [PLACE_SELECT_EVENT]: string;
  [PLACE_HOVER_EVENT]: string | null;
}

declare global {
  interface WindowEventMap {
    [HYDRATED_EVENT]: Event;
    [MAP_STATE_EVENT]: CustomEvent<MapState>;
  }
}
