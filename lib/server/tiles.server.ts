import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { LegacyFeature } from "geojson-vt";
import { basemap } from "@/geodata/basemap";
import { singleton } from "@/geodata/singleton";
import { placeOfSettlement } from "@/lib/atlas/settlement";
import { DETAIL_MIN_ZOOM } from "@/lib/style/basemap-layers";
import { TILE_MAX_ZOOM } from "@/lib/style/map-style";
import { getAtlas } from "./atlas.server";
import { byteCache } from "./byte-cache.server";
import { EXTENT, TileIndex } from "./tile-index.server";

/** One index per source-layer of the basemap. */
const indexes = (): Record<string, TileIndex> => singleton("tile-indexes", makeIndexes);

function makeIndexes(): Record<string, TileIndex> {
  const { land, borders, lakes, rivers, labels } = basemap();
  const layers = { land, borders, lakes, rivers, labels, settlements: markedSettlements() };
  return Object.fromEntries(
    Object.entries(layers).map(([name, data]) => [
      name,
      new TileIndex(data, (tags, z) => isVisibleAtZoom(name, tags, z)),
    ]),
  );
}

/** The settlements. Those that are places of the atlas carry its layer, so that they are not labelled twice. */
function markedSettlements(): GeoJSON.FeatureCollection {
  const places = getAtlas().places;
  const { settlements } = basemap();
  const features = settlements.features.map((settlement) => {
    const place_layer = placeOfSettlement(places, settlement)?.layer;
    return place_layer
      ? { ...settlement, properties: { ...settlement.properties, place_layer } }
      : settlement;
  });
  return { type: "FeatureCollection", features };
}

/**
 * A vector tile of the basemap (Mapbox Vector Tile specification 2.1); null if z, x or y is out of range. An
 * empty tile has no bytes.
 */
export async function basemapTile(z: number, x: number, y: number): Promise<Uint8Array | null> {
  const side = 2 ** z;
  const inside = [x, y].every((n) => Number.isInteger(n) && n >= 0 && n < side);
  if (!Number.isInteger(z) || z < 0 || z > TILE_MAX_ZOOM || !inside) return null;
  return tiles().forceFetch(`${z}/${x}/${y}`, { context: async () => encode(z, x, y) });
}

/** Cache of encoded tiles, limited to 32 MB. */
const tiles = () =>
  singleton("tiles", () => byteCache<Uint8Array>(32_000_000, (bytes) => bytes.byteLength));

function encode(z: number, x: number, y: number): Uint8Array {
  const layers: Record<string, { features: readonly LegacyFeature[] }> = {};
  for (const name of Object.keys(indexes())) {
    const features = tileFeatures(name, z, x, y);
    if (features.length > 0) layers[name] = { features };
  }
  return fromGeojsonVt(layers as never, { version: 2, extent: EXTENT });
}

const NONE: readonly LegacyFeature[] = [];

/** The features of one source-layer in a tile, in tile units. While they are cached, the same array is returned. */
export const tileFeatures = (
  layer: string,
  z: number,
  x: number,
  y: number,
): readonly LegacyFeature[] => indexes()[layer]?.features(z, x, y) ?? NONE;

/**
 * Whether a feature can appear before the next zoom level's tiles are used; features that the style only
 * draws at higher zooms are left out.
 */
function isVisibleAtZoom(layer: string, tags: GeoJSON.GeoJsonProperties, z: number): boolean {
  if (z === TILE_MAX_ZOOM) return true;
  const detail = layer === "rivers" || (layer === "borders" && tags?.level === 1);
  const minzoom: unknown = detail ? DETAIL_MIN_ZOOM : tags?.minzoom;
  return typeof minzoom !== "number" || minzoom < z + 1;
}
