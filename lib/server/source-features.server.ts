import type { FeatureCollection, Geometry } from "geojson";
import { singleton } from "@/geodata/singleton";
import { type Box, flatBounds } from "@/lib/geo/box";
import { type Camera, lngLatToMercator, type Size, worldSize } from "@/lib/geo/mercator";
import { placedTiles } from "@/lib/geo/tile-cover";
import { type ClipWindow, clipWindowOf, isOutside, isSpeck } from "@/lib/picture/path";
import type { SourceFeature, SourceFeatures } from "@/lib/picture/source-features";
import { TILE_MAX_ZOOM } from "@/lib/style/map-style";
import { EXTENT } from "./tile-index.server";
import { tileFeatures } from "./tiles.server";

/** The features of a picture's sources: the basemap from its tiles, the others from GeoJSON. */
export function sourceFeaturesFor(
  sources: Readonly<Record<string, FeatureCollection>>,
  camera: Camera,
  size: Size,
): SourceFeatures {
  const known = new Map<string, SourceFeature[]>();
  return (source, sourceLayer = "") => {
    const key = `${source} ${sourceLayer}`;
    const data = sources[source];
    const found =
      known.get(key) ?? (data ? ofGeoJson(data, camera, size) : ofTiles(sourceLayer, camera, size));
    known.set(key, found);
    return found;
  };
}

function ofTiles(layer: string, camera: Camera, size: Size): SourceFeature[] {
  const clipWindow = clipWindowOf(size);
  const features: SourceFeature[] = [];
  for (const { z, x, y, left, top, side } of placedTiles(camera, size, TILE_MAX_ZOOM)) {
    const toPixels = { x: left, y: top, scale: side / EXTENT };
    for (const shape of cachedShapes(tileFeatures(layer, z, x, y), ofTile)) {
      addVisible(features, shape, toPixels, clipWindow);
    }
  }
  return features;
}

/** A feature in units that do not depend on the camera: those of its tile, or the unit square of Web Mercator. */
interface Shape {
  type: SourceFeature["type"];
  properties: Record<string, unknown>;
  parts: Part[];
}

interface Part {
  /** As in `SourceFeature.parts`. */
  flat: number[];
  box: Box;
}

const partOf = (points: readonly (readonly number[])[]): Part => {
  const flat = points.flatMap(([x = 0, y = 0]) => [x, y]);
  return { flat, box: flatBounds(flat) };
};

/** The shapes of a tile or a GeoJSON source, cached for as long as their input exists. */
function cachedShapes<From extends object>(from: From, make: (from: From) => Shape[]): Shape[] {
  const shapes = singleton("shapes", () => new WeakMap<object, Shape[]>());
  const known = shapes.get(from) ?? make(from);
  shapes.set(from, known);
  return known;
}

const ofTile = (features: ReturnType<typeof tileFeatures>): Shape[] =>
  features.map((feature) => ({
    type: feature.type,
    properties: feature.tags ?? {},
    parts:
      feature.type === 1
        ? feature.geometry
            .slice(0, 1)
            .filter(isHeld)
            .map((point) => partOf([point]))
        : feature.geometry.map(partOf),
  }));

/** Tiles overlap, so a point is drawn by the tile that contains it. */
const isHeld = ([x, y]: readonly [number, number]): boolean =>
  x >= 0 && y >= 0 && x < EXTENT && y < EXTENT;

interface ToPixels {
  x: number;
  y: number;
  scale: number;
}

/** Adds the visible parts of a shape: most of a tile is outside the picture, or too small for it. */
function addVisible(
  features: SourceFeature[],
  { type, properties, parts }: Shape,
  to: ToPixels,
  clipWindow: ClipWindow,
): void {
  const seen = parts.filter((part) => {
    const box = boxIn(part.box, to);
    return !isOutside(box, clipWindow) && !(type === 3 && isSpeck(box, clipWindow));
  });
  if (seen.length > 0) features.push(new LazyFeature(type, properties, seen, to));
}

/** Its pixels are computed when it is drawn, so that a picture never holds all of them at once. */
class LazyFeature implements SourceFeature {
  constructor(
    readonly type: SourceFeature["type"],
    readonly properties: Record<string, unknown>,
    private readonly seen: readonly Part[],
    private readonly to: ToPixels,
  ) {}

  get parts(): number[][] {
    return this.seen.map(({ flat }) => inPixels(flat, this.to));
  }
}

const boxIn = ({ left, top, right, bottom }: Box, { x, y, scale }: ToPixels): Box => ({
  left: x + left * scale,
  top: y + top * scale,
  right: x + right * scale,
  bottom: y + bottom * scale,
});

function inPixels(flat: readonly number[], { x, y, scale }: ToPixels): number[] {
  const pixels = new Array<number>(flat.length);
  for (let i = 0; i < flat.length; i += 2) {
    pixels[i] = x + (flat[i] as number) * scale;
    pixels[i + 1] = y + (flat[i + 1] as number) * scale;
  }
  return pixels;
}

const inUnitSquare = (data: FeatureCollection): Shape[] =>
  data.features.map(({ geometry, properties }) => ({
    type: typeOf(geometry),
    properties: { ...properties },
    parts: partsOf(geometry).map((part) =>
      partOf(
        part.map(([lng = 0, lat = 0]) => {
          const { x, y } = lngLatToMercator(lng, lat);
          return [x, y];
        }),
      ),
    ),
  }));

/** GeoJSON in pixels, for each copy of the world that overlaps the window. */
function ofGeoJson(data: FeatureCollection, camera: Camera, size: Size): SourceFeature[] {
  const world = worldSize(camera.zoom);
  const centre = lngLatToMercator(camera.lng, camera.lat);
  const clipWindow = clipWindowOf(size);
  const copies = Math.ceil(size.width / 2 / world + 0.5);
  const shifts = Array.from({ length: 2 * copies + 1 }, (_, i) => i - copies);
  const worlds = shifts.map((shift) => {
    return { x: (shift - centre.x) * world, y: -centre.y * world, scale: world };
  });
  const features: SourceFeature[] = [];
  for (const shape of cachedShapes(data, inUnitSquare)) {
    for (const toPixels of worlds) addVisible(features, shape, toPixels, clipWindow);
  }
  return features;
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
