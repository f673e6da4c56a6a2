import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Size } from "@/lib/geo/mercator";
import { readable } from "./evaluate";
import type { Ground } from "./source-features";
import type { Ink } from "./colour-scheme";
import { labelLayer } from "./labels";
import { reachOf } from "./path";
import { shapeLayer } from "./shapes";
import { Taken } from "@/lib/labels/collision-index";

interface Drawing {
  /** The style that MapLibre gets, made with the ink's tokens. */
  style: StyleSpecification;
  zoom: number;
  /** What there is to draw, in pixels from the centre of the camera. */
  ground: Ground;
  size: Size;
  ink: Ink;
}

/**
 * Draws the map style as SVG: the content of an `<svg>` whose origin is the picture's centre. The
 * same style, data, zoom and size give the same bytes.
 */
export function drawPicture({ style, zoom, ground, size, ink }: Drawing): string {
  const reach = reachOf(size);
  const layers = style.layers.map((layer) => readable(layer, zoom)).filter(({ shows }) => shows);
  const shapes = layers.map((read) => shapeLayer(read, ground, ink, reach));
  const taken = new Taken();
  // Placed from the top down, drawn from the bottom up.
  const names = layers.toReversed().map((read) => labelLayer(read, ground, { ink, reach, taken }));
  return shapes.join("") + names.toReversed().join("");
}
