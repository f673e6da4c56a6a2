/** Ids of the parts of a page that links and scripts lead to; the map's is `MAP_ID` of `lib/boot/protocol.ts`. */

/** The panel beside the map. */
export const PANEL_ID = "panel";
/** The list of places, on the overview. */
export const PLACES_ID = "places";
export const TIMELINE_ID = "timeline";
