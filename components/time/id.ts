/** The timeline's element id. It is the last of the window, and gives the map above it its height. */
export const TIMELINE = "timeline";
