/** West, south, east, north, in degrees, as GeoJSON has them. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The least bounds that hold others, of which there must be one. */
export const unionBounds = (bounds: readonly Bounds[]): Bounds => [
  Math.min(...bounds.map(([west]) => west)),
  Math.min(...bounds.map(([, south]) => south)),
  Math.max(...bounds.map(([, , east]) => east)),
  Math.max(...bounds.map(([, , , north]) => north)),
];

/** The least bounds that hold some points, longitude first. */
export const boundsOfPoints = (points: readonly (readonly [number, number])[]): Bounds =>
  unionBounds(points.map(([lng, lat]) => [lng, lat, lng, lat]));
