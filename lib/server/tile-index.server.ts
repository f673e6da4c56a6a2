import GeoJSONVT, { type LegacyFeature } from "geojson-vt";
import { LRUCache } from "lru-cache";
import { TILE_MAX_ZOOM } from "@/lib/style/map-style";

/** Units across a tile, and how far it reaches over its edge, so that lines meet without a seam. */
export const EXTENT = 4096;
const BUFFER = 64;
/** How much a line may be simplified, in units: half a pixel. */
const TOLERANCE = 4;

/** What the bytes of a tile depend on beside the data. */
export const TILING_PARAMETERS = `geojson-vt ${EXTENT} ${BUFFER} ${TOLERANCE}`;

/** Tiles that an index may hold; it keeps all it has ever cut, so beyond this it starts anew. */
const MAX_TILES_CUT = 1500;

/** Tiles whose features are kept as they were last given: to write them out again costs most of a picture. */
const RECENT = 24;

/** A source-layer, from which tiles are cut when they are asked for. */
export class TileIndex {
  private index: GeoJSONVT | undefined;
  private asked = new Set<string>();
  private readonly recent = new LRUCache<string, LegacyFeature[]>({ max: RECENT });

  /**
   * @param data what the tiles are cut from.
   * @param isDue whether a feature of these properties is carried at a zoom.
   */
  constructor(
    private readonly data: GeoJSON.FeatureCollection,
    private readonly isDue: (tags: GeoJSON.GeoJsonProperties, z: number) => boolean,
  ) {}

  /** The features due in a tile, in its own units. They are shared, and not to be changed. */
  features(z: number, x: number, y: number): readonly LegacyFeature[] {
    const tile = `${z}/${x}/${y}`;
    const known = this.recent.get(tile);
    if (known) return known;
    const found = this.cut(tile, z, x, y).filter(({ tags }) => this.isDue(tags, z));
    this.recent.set(tile, found);
    return found;
  }

  private cut(tile: string, z: number, x: number, y: number): LegacyFeature[] {
    this.asked.add(tile);
    if (this.asked.size > MAX_TILES_CUT) {
      this.index = undefined;
      this.asked = new Set();
    }
    this.index ??= new GeoJSONVT(this.data, {
      maxZoom: TILE_MAX_ZOOM,
      extent: EXTENT,
      buffer: BUFFER,
      tolerance: TOLERANCE,
    });
    return this.index.getTile(z, x, y)?.features ?? [];
  }
}
