/** Where `npm run assets` puts the element `<live-map>`, and MapLibre for it. */
export const ELEMENT = "/live-map/live-map.mjs";
export const LIBRARY = "/maplibre/maplibre-gl.mjs";
export const WORKER = "/maplibre/maplibre-gl-worker.mjs";
