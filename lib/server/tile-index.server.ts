import GeoJSONVT, { type LegacyFeature } from "geojson-vt";
import { LRUCache } from "lru-cache";
import { TILE_MAX_ZOOM } from "@/lib/style/map-style";

/** Units across a tile, and the buffer around it, so that lines join without a seam. */
export const EXTENT = 4096;
const BUFFER = 64;
/** Tolerance of the simplification in tile units: half a pixel. */
const TOLERANCE = 4;

/** The tiling options, which are part of the tiles' version. */
export const TILING_PARAMETERS = `geojson-vt ${EXTENT} ${BUFFER} ${TOLERANCE}`;

/** geojson-vt never evicts the tiles it has cut, so the index is rebuilt after this many. */
const MAX_TILES_CUT = 1500;

/** Number of tiles whose features are cached: converting them again is most of the cost of a picture. */
const RECENT = 24;

/** A source-layer, cut into tiles on request. */
export class TileIndex {
  private index: GeoJSONVT | undefined;
  private asked = new Set<string>();
  private readonly recent = new LRUCache<string, LegacyFeature[]>({ max: RECENT });

  /**
   * @param data the features of the source-layer.
   * @param isDue whether a feature with these properties is included at a zoom.
   */
  constructor(
    private readonly data: GeoJSON.FeatureCollection,
    private readonly isDue: (tags: GeoJSON.GeoJsonProperties, z: number) => boolean,
  ) {}

  /** The features of a tile, in tile units. The array is shared and must not be modified. */
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
