import { type Camera, lngLatToMercator, type Size, worldSize } from "./mercator";

export interface Tile {
  z: number;
  x: number;
  y: number;
}

/** A tile where a map box shows it. */
export interface PlacedTile extends Tile {
  /** Its top left corner, in pixels from the middle of the box. */
  left: number;
  top: number;
  /** Its side, in pixels. */
  side: number;
}

/**
 * The tiles of 512 px that a map box shows, row by row, at a zoom that has tiles. If the world repeats within
 * the box, a tile is listed once per copy.
 */
export function placedTiles(
  camera: Camera,
  { width, height }: Size,
  deepest: number,
): PlacedTile[] {
  const z = Math.min(deepest, Math.max(0, Math.floor(camera.zoom)));
  const count = 2 ** z;
  const side = worldSize(camera.zoom) / count;
  const middle = lngLatToMercator(camera.lng, camera.lat);
  const [middleX, middleY] = [middle.x * count, middle.y * count];
  const columns = range(middleX, width / side);
  const rows = range(middleY, height / side).filter((row) => row >= 0 && row < count);
  return rows.flatMap((row) =>
    columns.map((column) => ({
      z,
      x: ((column % count) + count) % count,
      y: row,
      left: (column - middleX) * side,
      top: (row - middleY) * side,
      side,
    })),
  );
}

/** The same tiles, none twice. */
export function tileCover(camera: Camera, size: Size, deepest: number): Tile[] {
  const tiles = placedTiles(camera, size, deepest).map(({ z, x, y }) => ({ z, x, y }));
  return [...new Map(tiles.map((tile) => [`${tile.x}/${tile.y}`, tile])).values()];
}

/** The tile indices within `extent` tiles around a centre. */
function range(middle: number, extent: number): number[] {
  const first = Math.floor(middle - extent / 2);
  const last = Math.floor(middle + extent / 2);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
