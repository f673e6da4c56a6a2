/** Where `npm run assets` puts MapLibre. */
export const LIBRARY = "/maplibre/maplibre-gl.mjs";
export const WORKER = "/maplibre/maplibre-gl-worker.mjs";
