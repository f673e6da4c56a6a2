import type { FeatureCollection, Geometry } from "geojson";
import type { Ground, GroundFeature } from "@/lib/picture/ground";
import { type Box, isOutside, isSpeck, type Reach, reachOf } from "@/lib/picture/path";
import { TILE_MAX_ZOOM } from "@/lib/style/map-style";
import { type Camera, type Size, toUnit, worldSize } from "@/lib/view/mercator";
import { EXTENT } from "./tile-index.server";
import { tileFeatures } from "./tiles.server";

/** The ground of a picture: the basemap from its tiles, the other sources as GeoJSON. */
export function groundOf(
  sources: Readonly<Record<string, FeatureCollection>>,
  camera: Camera,
  size: Size,
): Ground {
  const known = new Map<string, GroundFeature[]>();
  return (source, sourceLayer = "") => {
    const key = `${source} ${sourceLayer}`;
    const data = sources[source];
    const found =
      known.get(key) ?? (data ? ofGeoJson(data, camera, size) : ofTiles(sourceLayer, camera, size));
    known.set(key, found);
    return found;
  };
}

function ofTiles(layer: string, camera: Camera, size: Size): GroundFeature[] {
  const z = Math.min(TILE_MAX_ZOOM, Math.max(0, Math.floor(camera.zoom)));
  const side = worldSize(camera.zoom) / 2 ** z;
  const centre = toUnit(camera.lng, camera.lat);
  const [cx, cy] = [centre.x * 2 ** z, centre.y * 2 ** z];
  const reach = reachOf(size);
  const features: GroundFeature[] = [];
  for (let y = first(cy, size.height, side); y <= last(cy, size.height, side); y++) {
    if (y < 0 || y >= 2 ** z) continue;
    for (let x = first(cx, size.width, side); x <= last(cx, size.width, side); x++) {
      const wrapped = ((x % 2 ** z) + 2 ** z) % 2 ** z;
      const toPixels = { x: (x - cx) * side, y: (y - cy) * side, scale: side / EXTENT };
      features.push(
        ...tileFeatures(layer, z, wrapped, y).flatMap((f) => inPixels(f, toPixels, reach)),
      );
    }
  }
  return features;
}

const first = (centre: number, extent: number, side: number) =>
  Math.floor(centre - extent / 2 / side);
const last = (centre: number, extent: number, side: number) =>
  Math.floor(centre + extent / 2 / side);

type TileFeature = ReturnType<typeof tileFeatures>[number];
interface ToPixels {
  x: number;
  y: number;
  scale: number;
}

function inPixels(feature: TileFeature, to: ToPixels, reach: Reach): GroundFeature[] {
  const properties = feature.tags ?? {};
  if (feature.type !== 1) {
    const parts = feature.geometry
      .filter((part) => isDrawn(boxIn(part, to), feature.type, reach))
      .map((part) => flat(part, to));
    return parts.length > 0 ? [{ type: feature.type, properties, parts }] : [];
  }
  const [[x = -1, y = -1] = []] = feature.geometry;
  // Tiles overlap: a point belongs to the one that holds it.
  const held = x >= 0 && y >= 0 && x < EXTENT && y < EXTENT;
  const [px, py] = [to.x + x * to.scale, to.y + y * to.scale];
  const seen = held && Math.abs(px) < reach.x && Math.abs(py) < reach.y;
  return seen ? [{ type: 1, properties, parts: [[px, py]] }] : [];
}

function flat(part: readonly (readonly [number, number])[], { x, y, scale }: ToPixels): number[] {
  const pixels = new Array<number>(part.length * 2);
  let i = 0;
  for (const [tx, ty] of part) {
    pixels[i++] = x + tx * scale;
    pixels[i++] = y + ty * scale;
  }
  return pixels;
}

/** Most of a tile is outside the picture or too small for it, and need not be copied. */
const isDrawn = (box: Box, type: GroundFeature["type"], reach: Reach): boolean =>
  !isOutside(box, reach) && !(type === 3 && isSpeck(box, reach));

function boxIn(part: readonly (readonly [number, number])[], { x, y, scale }: ToPixels): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const point of part) {
    if (point[0] < left) left = point[0];
    if (point[0] > right) right = point[0];
    if (point[1] < top) top = point[1];
    if (point[1] > bottom) bottom = point[1];
  }
  return [x + left * scale, y + top * scale, x + right * scale, y + bottom * scale];
}

/** A feature in the unit square of Web Mercator, which no camera changes. */
interface UnitFeature {
  type: GroundFeature["type"];
  properties: Record<string, unknown>;
  parts: [number, number][][];
}

const known = new WeakMap<FeatureCollection, UnitFeature[]>();

function unitFeatures(data: FeatureCollection): UnitFeature[] {
  const kept = known.get(data);
  if (kept) return kept;
  const features = data.features.map(({ geometry, properties }) => ({
    type: typeOf(geometry),
    properties: { ...properties },
    parts: partsOf(geometry).map((part) =>
      part.map(([lng = 0, lat = 0]): [number, number] => {
        const { x, y } = toUnit(lng, lat);
        return [x, y];
      }),
    ),
  }));
  known.set(data, features);
  return features;
}

/** GeoJSON in pixels, in each copy of the world that reaches into the window. */
function ofGeoJson(data: FeatureCollection, camera: Camera, size: Size): GroundFeature[] {
  const world = worldSize(camera.zoom);
  const centre = toUnit(camera.lng, camera.lat);
  const reach = reachOf(size);
  const copies = Math.ceil(size.width / 2 / world + 0.5);
  const shifts = Array.from({ length: 2 * copies + 1 }, (_, i) => i - copies);
  return unitFeatures(data).flatMap(({ type, properties, parts }) =>
    shifts.flatMap((shift) => {
      const to = { x: (shift - centre.x) * world, y: -centre.y * world, scale: world };
      const seen = parts.filter((part) => type === 1 || isDrawn(boxIn(part, to), type, reach));
      return seen.length > 0
        ? [{ type, properties, parts: seen.map((part) => flat(part, to)) }]
        : [];
    }),
  );
}

const typeOf = ({ type }: Geometry): 1 | 2 | 3 =>
  type.endsWith("Point") ? 1 : type.endsWith("LineString") ? 2 : 3;

function partsOf(geometry: Geometry): number[][][] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "LineString":
      return [geometry.coordinates];
    case "Polygon":
    case "MultiLineString":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    default:
      return [];
  }
}
