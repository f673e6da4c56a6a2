/** A feature where a picture draws it: properties as the style sees them, geometry in pixels. */
export interface SourceFeature {
  /** As the vector tile specification counts: 1 points, 2 lines, 3 polygons. */
  type: 1 | 2 | 3;
  properties: Record<string, unknown>;
  /** Lines or rings, each flat: x, y, x, y, ..., in pixels from the picture's centre. */
  parts: number[][];
}

/**
 * What a picture is drawn from: for a source of the style, and its source-layer, the features that
 * reach into the window.
 */
export type SourceFeatures = (source: string, sourceLayer: string | undefined) => SourceFeature[];
