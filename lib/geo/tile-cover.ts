import { type Camera, lngLatToMercator, type Size, worldSize } from "./mercator";

export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** The tiles of 512 px that a map box shows, none twice, at zooms that tiles have. */
export function tileCover(camera: Camera, { width, height }: Size, deepest: number): Tile[] {
  const z = Math.min(deepest, Math.max(0, Math.floor(camera.zoom)));
  const count = 2 ** z;
  const side = worldSize(camera.zoom) / count;
  const centre = lngLatToMercator(camera.lng, camera.lat);
  const columns = span(centre.x * count, width / side).map((x) => ((x % count) + count) % count);
  const rows = span(centre.y * count, height / side).filter((y) => y >= 0 && y < count);
  return rows.flatMap((y) => [...new Set(columns)].map((x) => ({ z, x, y })));
}

/** The whole numbers of tiles that an extent about a middle touches. */
function span(middle: number, extent: number): number[] {
  const first = Math.floor(middle - extent / 2);
  const last = Math.floor(middle + extent / 2);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
