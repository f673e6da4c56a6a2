/**
 * Names shared by the parts of a starting page: the server (`lib/boot`, `lib/server`), the starter
 * (`components/boot`), the live map (`components/live-map`), React's components and the style sheets. These
 * run at different times and in different bundles, so all they share is names, and each name is defined only
 * here. `docs/start.md` describes the start.
 *
 * Style sheets cannot import; `protocol.test.ts` checks the names that they use.
 */
import type { Camera } from "@/lib/geo/mercator";

// Attributes of <html>.

/** What the map's box shows. */
export const MAP_STATE_ATTRIBUTE = "data-map";
export const MAP_STATES = ["picture", "loading", "live", "lost", "unsupported"] as const;
export type MapState = (typeof MAP_STATES)[number];

/** Which web fonts a phone's page may load; none if absent. `most` excludes those of quotations. */
export const FONTS_ATTRIBUTE = "data-fonts";
export const FONT_STATES = ["most", "all"] as const;
export type FontState = (typeof FONT_STATES)[number];

/** Set once React has hydrated the page. */
export const HYDRATED_ATTRIBUTE = "data-hydrated";
/** Id of the page's build. */
export const BUILD_ATTRIBUTE = "data-build";
/** The colour scheme in the URL (`THEMES` of `lib/view/view.ts`). */
export const THEME_ATTRIBUTE = "data-theme";

// Scripts in the page. Browsers neither fetch nor run a script with an unknown `type`.

/** On the starter. In a page without it nothing is deferred, because nothing would run it later. */
export const STARTER_ATTRIBUTE = "data-starter";
/** `type` of Next's scripts until the starter runs them. */
export const DEFERRED_SCRIPT = "deferred";
/** `type` of the script that contains the page's flight payload, and its URL path. It runs before the others. */
export const FLIGHT_PAYLOAD_SCRIPT = "flight-payload";
export const FLIGHT_PAYLOAD_PATH = "/_page/flight-payload";

/**
 * Query parameter of a page that was loaded anew because the one before it, of the last build, named files that
 * are gone. Its value is the time, so that no cache has the address.
 */
export const RELOAD_PARAMETER = "reload";

// Elements of the page.

/** Id of the section with the picture, the live map and their overlay. */
export const MAP_ID = "map";
/** Id of the first element after the picture and its marks. */
export const CREDITS_ID = "credits";
/** The id of a place, on each link to it, over the map and in lists. */
export const PLACE_ATTRIBUTE = "data-place";
/** On the links to a place that was pressed before React could answer, while the browser goes there. */
export const PRESSED_ATTRIBUTE = "data-pressed";
/** On elements of the overlay: offset from the middle of the map to the element's place, in pixels, as drawn. */
export const OFFSET_X_ATTRIBUTE = "data-dx";
export const OFFSET_Y_ATTRIBUTE = "data-dy";
/** In an embed: the parts whose heights add up to its own, and the link that opens the live form over it. */
export const EMBED_PART_ATTRIBUTE = "data-part";
export const EMBED_SWAP_ATTRIBUTE = "data-swap";

// The live map.

/** The custom element, and its attribute with the view (`LiveView`) as JSON. */
export const LIVE_MAP_TAG = "live-map";
export const LIVE_MAP_VIEW_ATTRIBUTE = "view";
/**
 * The same file under a new URL, because the browser remembers a module that has failed to load. The addresses
 * themselves are written by `scripts/assets.ts` to `generated/`, since they contain a hash of each file.
 */
export const freshAddress = (path: string): string => `${path}?retry=${Date.now()}`;

// A live embed in the frame that a still one created.

/** Name of that frame, and key of its messages: `{[LIVE_FRAME_NAME]: word}`. */
export const LIVE_FRAME_NAME = "dateline-atlas-live";
/**
 * Messages to the still embed: the live one has painted and may be shown, its reader wants to leave it, or it is
 * of the last build and another is to take its place.
 */
export type LiveFrameWord = "painted" | "leave" | "outdated";

// Events.

/** On the window: React has hydrated the page. */
export const HYDRATED_EVENT = "hydrated";

/** On `<live-map>`. The first one bubbles. */
export const MAP_STATE_EVENT = "mapstate";
export const CAMERA_MOVE_EVENT = "cameramove";
export const CAMERA_MOVE_END_EVENT = "cameramoveend";
export const PLACE_SELECT_EVENT = "placeselect";
export const PLACE_HOVER_EVENT = "placehover";

/**
 * The `detail` of the live map's events. A listener that handles a camera or a selected place calls
 * `preventDefault`; otherwise the element handles it itself.
 */
export interface LiveMapEvents {
  [MAP_STATE_EVENT]: MapState;
  /** Every frame while the map moves. */
  [CAMERA_MOVE_EVENT]: Camera;
  /** The reader has moved the map and released it. */
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
