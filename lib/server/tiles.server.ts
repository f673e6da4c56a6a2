import { fromGeojsonVt } from "@maplibre/vt-pbf";
import GeoJSONVT, { type LegacyFeature } from "geojson-vt";
import { basemap } from "@/geodata/basemap";
import { DETAIL_MIN_ZOOM } from "@/lib/style/basemap-layers";
import { TILE_MAX_ZOOM } from "@/lib/style/map-style";
import { getAtlas } from "./atlas.server";

/** Units across a tile, and how far it reaches over its edge, so that lines meet without a seam. */
export const EXTENT = 4096;
const BUFFER = 64;

type Index = ReturnType<typeof indexOf>;
let indexes: Record<string, Index> | undefined;

const indexOf = (data: GeoJSON.FeatureCollection) =>
  new GeoJSONVT(data, { maxZoom: TILE_MAX_ZOOM, extent: EXTENT, buffer: BUFFER, tolerance: 4 });

/** One index for each source-layer; tiles are cut from it when they are asked for. */
function layerIndexes(): Record<string, Index> {
  indexes ??= makeIndexes();
  return indexes;
}

function makeIndexes(): Record<string, Index> {
  const { land, borders, lakes, rivers, labels } = basemap();
  const layers = { land, borders, lakes, rivers, labels, settlements: markedSettlements() };
  return Object.fromEntries(Object.entries(layers).map(([name, data]) => [name, indexOf(data)]));
}

/** Degrees within which a settlement of the same name is the place itself. */
const SAME = 0.1;

/** The settlements; those that are places of the atlas say of which layer, so as not to be named twice. */
function markedSettlements(): GeoJSON.FeatureCollection {
  const places = getAtlas().places;
  const { settlements } = basemap();
  const layerOf = ({ geometry, properties }: (typeof settlements.features)[number]) =>
    places.find(
      ({ place: { properties: known } }) =>
        properties.name === known.names.en &&
        Math.abs(known.anchor[0] - (geometry.coordinates[0] ?? 0)) < SAME &&
        Math.abs(known.anchor[1] - (geometry.coordinates[1] ?? 0)) < SAME,
    )?.layer;
  const features = settlements.features.map((settlement) => {
    const place_layer = layerOf(settlement);
    return place_layer
      ? { ...settlement, properties: { ...settlement.properties, place_layer } }
      : settlement;
  });
  return { type: "FeatureCollection", features };
}

const cut = new Map<string, Uint8Array>();
/** Tiles kept in memory; the oldest goes first. */
const KEPT = 2000;

/**
 * A vector tile of the basemap (Mapbox Vector Tile specification 2.1), or null where the address
 * names none. An empty tile is empty bytes.
 */
export function basemapTile(z: number, x: number, y: number): Uint8Array | null {
  const side = 2 ** z;
  const inside = [x, y].every((n) => Number.isInteger(n) && n >= 0 && n < side);
  if (!Number.isInteger(z) || z < 0 || z > TILE_MAX_ZOOM || !inside) return null;
  const key = `${z}/${x}/${y}`;
  const known = cut.get(key);
  if (known) return known;
  const tile = encode(z, x, y);
  cut.set(key, tile);
  if (cut.size > KEPT) cut.delete(cut.keys().next().value as string);
  return tile;
}

function encode(z: number, x: number, y: number): Uint8Array {
  const layers: Record<string, { features: LegacyFeature[] }> = {};
  for (const name of Object.keys(layerIndexes())) {
    const features = tileFeatures(name, z, x, y);
    if (features.length > 0) layers[name] = { features };
  }
  return fromGeojsonVt(layers as never, { version: 2, extent: EXTENT });
}

/** The features of one source-layer in a tile, in the tile's own units. */
export function tileFeatures(layer: string, z: number, x: number, y: number): LegacyFeature[] {
  const tile = layerIndexes()[layer]?.getTile(z, x, y);
  return tile?.features.filter(({ tags }) => isDue(layer, tags, z)) ?? [];
}

/**
 * Whether a feature can appear in a tile before the next deeper one takes over; what the style does
 * not draw from afar is not carried there.
 */
function isDue(layer: string, tags: GeoJSON.GeoJsonProperties, z: number): boolean {
  if (z === TILE_MAX_ZOOM) return true;
  const detail = layer === "rivers" || (layer === "borders" && tags?.level === 1);
  const minzoom: unknown = detail ? DETAIL_MIN_ZOOM : tags?.minzoom;
  return typeof minzoom !== "number" || minzoom < z + 1;
}
