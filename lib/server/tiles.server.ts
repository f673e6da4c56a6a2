import { fromGeojsonVt } from "@maplibre/vt-pbf";
import GeoJSONVT from "geojson-vt";
import { basemap } from "@/geodata/basemap";
import { TILE_MAX_ZOOM } from "@/lib/style/map-style";
import { getAtlas } from "./atlas.server";

/** Units across a tile, and how far it reaches over its edge, so that lines meet without a seam. */
const EXTENT = 4096;
const BUFFER = 64;

type Index = ReturnType<typeof indexOf>;
let indexes: Record<string, Index> | undefined;

const indexOf = (data: GeoJSON.FeatureCollection, tolerance: number) =>
  new GeoJSONVT(data, { maxZoom: TILE_MAX_ZOOM, extent: EXTENT, buffer: BUFFER, tolerance });

/** One index for each source-layer; tiles are cut from it when they are asked for. */
function layerIndexes(): Record<string, Index> {
  indexes ??= Object.fromEntries(
    Object.entries({ ...basemap(), settlements: markedSettlements() }).map(([name, data]) => [
      name,
      indexOf(data, 3),
    ]),
  );
  return indexes;
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
  const layers: Record<string, { features: unknown[] }> = {};
  for (const [name, index] of Object.entries(layerIndexes())) {
    const tile = index.getTile(z, x, y);
    if (!tile) continue;
    const features = tile.features.filter(({ tags }) => isDue(tags, z));
    if (features.length > 0) layers[name] = { ...tile, features };
  }
  return fromGeojsonVt(layers as never, { version: 2, extent: EXTENT });
}

/** Whether a feature can appear before the next deeper tile: a tile carries no name too early. */
const isDue = (tags: GeoJSON.GeoJsonProperties, z: number): boolean => {
  const minzoom: unknown = tags?.minzoom;
  return typeof minzoom !== "number" || z === TILE_MAX_ZOOM || minzoom < z + 1;
};
