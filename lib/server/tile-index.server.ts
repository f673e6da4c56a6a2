import GeoJSONVT, { type LegacyFeature } from "geojson-vt";
import { TILE_MAX_ZOOM } from "@/lib/style/map-style";

/** Units across a tile, and how far it reaches over its edge, so that lines meet without a seam. */
export const EXTENT = 4096;
const BUFFER = 64;
/** How much a line may be simplified, in units: half a pixel. */
const TOLERANCE = 4;

/** What the bytes of a tile depend on beside the data. */
export const CUT = `geojson-vt ${EXTENT} ${BUFFER} ${TOLERANCE}`;

/** Tiles that an index may hold; it keeps all it has ever cut, so beyond this it starts anew. */
const MOST = 4000;

/** A source-layer, from which tiles are cut when they are asked for. */
export class TileIndex {
  private index: GeoJSONVT | undefined;
  private asked = new Set<string>();

  constructor(private readonly data: GeoJSON.FeatureCollection) {}

  /** The features in a tile, in its own units. */
  features(z: number, x: number, y: number): LegacyFeature[] {
    this.asked.add(`${z}/${x}/${y}`);
    if (this.asked.size > MOST) {
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
