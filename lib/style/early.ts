import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Camera, Size } from "@/lib/view/mercator";
import { tilesOver } from "@/lib/view/tiles";
import { TILE_MAX_ZOOM } from "./map-style";

/** What a map of this style will fetch for its first frame: tiles, the drawing, a font for each face. */
export function earlyAddresses(style: StyleSpecification, camera: Camera, box: Size): string[] {
  const { basemap, atlas } = style.sources;
  const template = basemap?.type === "vector" ? (basemap.tiles?.[0] ?? "") : "";
  const drawing = atlas?.type === "geojson" && typeof atlas.data === "string" ? [atlas.data] : [];
  const fonts = Object.values(style["font-faces"] ?? {}).map((faces) =>
    typeof faces === "string" ? faces : (faces[0]?.url ?? ""),
  );
  const tiles = tilesOver(camera, box, TILE_MAX_ZOOM).map(({ z, x, y }) =>
    template.replace("{z}", `${z}`).replace("{x}", `${x}`).replace("{y}", `${y}`),
  );
  return [...drawing, ...tiles, ...fonts].filter((address) => address !== "");
}
