/** A feature to draw: properties as the style sees them, geometry in pixels. */
export interface SourceFeature {
  /** As in the vector tile specification: 1 point, 2 line, 3 polygon. */
  type: 1 | 2 | 3;
  properties: Record<string, unknown>;
  /** Lines or rings, each as a flat array: x, y, x, y, ..., in pixels from the picture's centre. */
  parts: number[][];
}

/** The features of a source and source-layer of the style that are at least partly inside the window. */
export type SourceFeatures = (source: string, sourceLayer: string | undefined) => SourceFeature[];
