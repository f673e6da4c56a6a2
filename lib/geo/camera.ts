import { type Bounds, unwrappedEast } from "./bounds";
import {
  type Camera,
  clampLatitude,
  lngLatToMercator,
  mercatorToLngLat,
  type Size,
  worldSize,
  wrapLongitude,
} from "./mercator";

/** The zooms of the map; a link beyond them opens at the nearest. */
export const MIN_ZOOM = 1;
export const MAX_ZOOM = 12;

const round = (value: number, decimals: number): number => {
  const rounded = Number(value.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
};

/**
 * How many decimals of a degree a zoom can show: one unit of the last decimal is at most half a pixel,
 * with a world of 512 px at zoom 0 (the formula of MapLibre's `hash` option).
 */
export const decimalsAt = (zoom: number): number =>
  Math.max(0, Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10));

/** Clamps, wraps and rounds a camera to one that the map can show and a link can contain. */
export function normalizeCamera({ zoom, lat, lng }: Camera): Camera {
  const z = round(Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom)), 2);
  const decimals = decimalsAt(z);
  const wrapped = round(wrapLongitude(lng), decimals);
  return {
    zoom: z,
    lat: round(clampLatitude(lat), decimals),
    lng: wrapped === 180 ? -180 : wrapped,
  };
}

export const sameCamera = (a: Camera, b: Camera): boolean =>
  a.zoom === b.zoom && a.lat === b.lat && a.lng === b.lng;

/** Pixels to keep free at each side of the map box. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

export const paddingOf = (all: number): Padding => ({
  top: all,
  right: all,
  bottom: all,
  left: all,
});

/**
 * The camera that shows some bounds inside the padding of a map box.
 * A point (an empty box) is shown at `closest`.
 */
export function cameraForBounds(
  bounds: Bounds,
  size: Size,
  { padding: { top, right, bottom, left }, closest }: { padding: Padding; closest: number },
): Camera {
  const [west, south, , north] = bounds;
  const topLeft = lngLatToMercator(west, north);
  const bottomRight = lngLatToMercator(unwrappedEast(bounds), south);
  const zoomFor = (room: number, extent: number) =>
    extent > 0 ? Math.log2(Math.max(1, room) / extent / 512) : closest;
  const zoom = Math.min(
    closest,
    zoomFor(size.width - left - right, bottomRight.x - topLeft.x),
    zoomFor(size.height - top - bottom, bottomRight.y - topLeft.y),
  );
  const centre = mercatorToLngLat({
    x: (topLeft.x + bottomRight.x) / 2 + (right - left) / 2 / worldSize(zoom),
    y: (topLeft.y + bottomRight.y) / 2 + (bottom - top) / 2 / worldSize(zoom),
  });
  return normalizeCamera({ ...centre, zoom });
}
