import type { FontFacesSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Camera, Size } from "@/lib/geo/mercator";
import { tileCover } from "@/lib/geo/tile-cover";
import { TILE_MAX_ZOOM } from "./map-style";

/** The first font file of each face; nearly all labels need only that one. */
const firstFonts = (faces: FontFacesSpecification = {}): string[] =>
  Object.values(faces).map((files) => (typeof files === "string" ? files : (files[0]?.url ?? "")));

/** URLs that a map of this style fetches for its first frame. */
export interface Preloads {
  /** A font file for each face. */
  fonts: string[];
  /** The places' GeoJSON and the tiles. */
  data: string[];
}

export function preloadsFor(style: StyleSpecification, camera: Camera, box: Size): Preloads {
  const { basemap, atlas } = style.sources;
  const template = basemap?.type === "vector" ? basemap.tiles?.[0] : undefined;
  const drawing = atlas?.type === "geojson" && typeof atlas.data === "string" ? [atlas.data] : [];
  const tiles = tileCover(camera, box, TILE_MAX_ZOOM).flatMap(({ z, x, y }) =>
    template ? [template.replace("{z}", `${z}`).replace("{x}", `${x}`).replace("{y}", `${y}`)] : [],
  );
  return { fonts: firstFonts(style["font-faces"]), data: [...drawing, ...tiles] };
}
