/** West, south, east, north, in degrees, as GeoJSON has them: across the antimeridian, west is greater than east. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** The east of bounds as a longitude that is not less than their west, up to 540. */
export const unwrappedEast = ([west, , east]: Bounds): number => (east < west ? east + 360 : east);

/** The least bounds that hold others, of which there must be one. The globe has no end in the east. */
export function unionBounds(bounds: readonly Bounds[]): Bounds {
  const [west, east] = unionLongitudes(bounds);
  return [
    west,
    Math.min(...bounds.map(([, south]) => south)),
    east,
    Math.max(...bounds.map(([, , , north]) => north)),
  ];
}

/** The least bounds that hold some points, longitude first. */
export const boundsOfPoints = (points: readonly (readonly [number, number])[]): Bounds =>
  unionBounds(points.map(([lng, lat]) => [lng, lat, lng, lat]));

/** West and east of all but the widest gap between the longitudes that bounds cover. */
function unionLongitudes(bounds: readonly Bounds[]): [west: number, east: number] {
  const arcs = bounds.map((each) => ({ west: each[0], east: unwrappedEast(each) }));
  const farthest = Math.max(...arcs.map(({ east }) => east));
  let widest = 0;
  let found: [number, number] = [-180, 180];
  // Seen from the first arc, the one that reaches farthest ends a turn before it.
  let reached = farthest - 360;
  let east = farthest > 180 ? farthest - 360 : farthest;
  for (const arc of arcs.sort((a, b) => a.west - b.west)) {
    const gap = arc.west - reached;
    if (gap > widest) {
      widest = gap;
      found = [arc.west, east];
    }
    if (arc.east > reached) {
      reached = arc.east;
      east = arc.east;
    }
  }
  return found;
}
