import type { StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Size } from "@/lib/geo/mercator";
import { CollisionIndex } from "@/lib/labels/collision-index";
import { type Markup, svg } from "@/lib/markup/markup";
import type { MapColourScheme } from "./colour-scheme";
import { evaluateLayer } from "./evaluate";
import { clipWindowOf } from "./path";
import { shapeLayer } from "./shapes";
import type { SourceFeatures } from "./source-features";
import { labelLayer } from "./symbol-layer";

interface Drawing {
  /** The style that MapLibre gets, made with the tokens of the colour scheme. */
  style: StyleSpecification;
  zoom: number;
  /** The features of each source, in pixels from the centre of the camera. */
  sourceFeatures: SourceFeatures;
  size: Size;
  scheme: MapColourScheme;
}

/**
 * Draws the map style as SVG: the content of an `<svg>` whose origin is the picture's centre. The
 * same style, data, zoom and size give the same bytes.
 */
export function drawPicture({ style, zoom, sourceFeatures, size, scheme }: Drawing): Markup {
  const clipWindow = clipWindowOf(size);
  const layers = style.layers
    .map((layer) => evaluateLayer(layer, zoom))
    .filter(({ isVisible }) => isVisible);
  const shapes = layers.map((read) => shapeLayer(read, sourceFeatures, scheme, clipWindow));
  const collisions = new CollisionIndex();
  // Labels are placed from the top layer down, and drawn from the bottom layer up.
  const names = layers
    .toReversed()
    .map((read) => labelLayer(read, sourceFeatures, { scheme, clipWindow, collisions }));
  return svg`${shapes}${names.toReversed()}`;
}
