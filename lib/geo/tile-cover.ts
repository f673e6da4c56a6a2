import { type Camera, lngLatToMercator, type Size, worldSize } from "./mercator";

export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** The 512 px tiles that a map box shows, each once. Beyond `maxZoom` there are no tiles of their own. */
export function tileCover(camera: Camera, { width, height }: Size, maxZoom: number): Tile[] {
  const z = Math.min(maxZoom, Math.max(0, Math.floor(camera.zoom)));
  const count = 2 ** z;
  const side = worldSize(camera.zoom) / count;
  const centre = lngLatToMercator(camera.lng, camera.lat);
  const columns = range(centre.x * count, width / side).map((x) => ((x % count) + count) % count);
  const rows = range(centre.y * count, height / side).filter((y) => y >= 0 && y < count);
  return rows.flatMap((y) => [...new Set(columns)].map((x) => ({ z, x, y })));
}

/** The tile indices within `extent` tiles around a centre. */
function range(middle: number, extent: number): number[] {
  const first = Math.floor(middle - extent / 2);
  const last = Math.floor(middle + extent / 2);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
