/**
 * Web Mercator (EPSG:3857) with a square world of 512 px at zoom 0, as in MapLibre. Formulas from
 * Snyder, Map Projections: A Working Manual, 1987, pp. 41-44.
 */

/** The latitude, in degrees, at which the square world ends. */
export const MAX_LATITUDE = 85.051129;
const TILE = 512;

export interface Point {
  x: number;
  y: number;
}

export interface Camera {
  /** Degrees, WGS 84. */
  lng: number;
  lat: number;
  zoom: number;
}

export interface Size {
  /** CSS pixels. */
  width: number;
  height: number;
}

/** Width of the world in pixels at a zoom. */
export const worldSize = (zoom: number): number => TILE * 2 ** zoom;

/** Degrees to Mercator coordinates in the unit square; x grows east, y grows south. */
export function lngLatToMercator(lng: number, lat: number): Point {
  const sin = Math.sin((clampLatitude(lat) * Math.PI) / 180);
  return { x: lng / 360 + 0.5, y: 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI) };
}

/** Mercator coordinates in the unit square to degrees. */
export function mercatorToLngLat({ x, y }: Point): { lng: number; lat: number } {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
  return { lng: (x - 0.5) * 360, lat };
}

export const clampLatitude = (lat: number): number =>
  Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat));

/** Wraps a longitude into [-180, 180). */
export const wrapLongitude = (lng: number): number => ((((lng + 180) % 360) + 360) % 360) - 180;

/** The [longitude, latitude] in degrees at a pixel of the map box; the inverse of `project`. */
export function unproject({ x, y }: Point, camera: Camera, size: Size): [number, number] {
  const world = worldSize(camera.zoom);
  const centre = lngLatToMercator(camera.lng, camera.lat);
  const { lng, lat } = mercatorToLngLat({
    x: centre.x + (x - size.width / 2) / world,
    y: centre.y + (y - size.height / 2) / world,
  });
  return [lng, lat];
}

/**
 * The pixel of the map box, from its top left corner, at a [longitude, latitude] in degrees. The map
 * repeats the world; this is in the copy nearest to the centre.
 */
export function project([lng, lat]: readonly [number, number], camera: Camera, size: Size): Point {
  const world = worldSize(camera.zoom);
  const centre = lngLatToMercator(camera.lng, camera.lat);
  const point = lngLatToMercator(lng, lat);
  const dx = point.x - centre.x;
  return {
    x: size.width / 2 + (dx - Math.round(dx)) * world,
    y: size.height / 2 + (point.y - centre.y) * world,
  };
}
