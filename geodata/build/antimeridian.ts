/** Lines and bounds that cross the antimeridian (RFC 7946, sections 3.1.9 and 5.2). */
import type { BBox, Geometry, Position } from "geojson";

/** A longitude within half a turn of another, beyond ±180 if need be. */
export const nearLongitude = (longitude: number, other: number): number =>
  longitude + 360 * Math.round((other - longitude) / 360);

/** A line without jumps: each vertex within half a turn of the one before. */
export function unwrapped(line: readonly Position[]): Position[] {
  const vertices: Position[] = [];
  for (const [lon = 0, lat = 0] of line) {
    vertices.push([nearLongitude(lon, vertices.at(-1)?.[0] ?? lon), lat]);
  }
  return vertices;
}

/** The turn of the world that a longitude is in; 0 for −180 to 180. */
const turnOf = (longitude: number): number => Math.floor((longitude + 180) / 360);

/** An unwrapped line as lines within −180 to 180, cut where it crosses the antimeridian. */
export function cutAtAntimeridian(line: readonly Position[]): Position[][] {
  const parts: Position[][] = [];
  let turn: number | null = null;
  line.forEach(([lon = 0, lat = 0], i) => {
    // A vertex on the antimeridian itself belongs to the turn that it is reached from.
    const own = turn !== null && lon === 180 + 360 * turn ? turn : turnOf(lon);
    const last = parts.at(-1);
    const [before = lon, beforeLat = lat] = line[i - 1] ?? [];
    if (last && turn !== null && own !== turn) {
      const edge = own > turn ? 180 : -180;
      const across = 360 * turn + edge;
      const at = beforeLat + ((lat - beforeLat) * (across - before)) / (lon - before);
      last.push([edge, at]);
      parts.push([
        [-edge, at],
        [lon - 360 * own, lat],
      ]);
    } else if (last) last.push([lon - 360 * own, lat]);
    else parts.push([[lon - 360 * own, lat]]);
    turn = own;
  });
  return parts;
}

/** The parts of a geometry that are each on one side of the antimeridian: points, lines and outer rings. */
function partsOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case "Point":
      return [[geometry.coordinates]];
    case "LineString":
      return [geometry.coordinates];
    case "MultiPoint":
      return geometry.coordinates.map((position) => [position]);
    case "MultiLineString":
      return geometry.coordinates;
    case "Polygon":
      return geometry.coordinates.slice(0, 1);
    case "MultiPolygon":
      return geometry.coordinates.flatMap((rings) => rings.slice(0, 1));
    case "GeometryCollection":
      return geometry.geometries.flatMap(partsOf);
  }
}

/**
 * The bounds of some geometries: the narrowest box, whose west is greater than its east if it crosses the
 * antimeridian. Boxes of less than half the world never do.
 */
export function boundsOfAll(geometries: readonly Geometry[]): BBox {
  const parts = geometries.flatMap(partsOf);
  const latitudes = parts.flat().map(([, lat = 0]) => lat);
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const spans = parts
    .map((part) => part.map(([lon = 0]) => lon))
    .map((lons) => [Math.min(...lons), Math.max(...lons)] as const)
    .sort((a, b) => a[0] - b[0]);
  const [west, east] = [spans[0]?.[0] ?? 0, Math.max(...spans.map(([, to]) => to))];
  // The widest stretch of longitudes that holds nothing; the box is what remains of the world.
  let gap = { from: east, width: 360 - (east - west), to: west };
  let reached = west;
  for (const [from, to] of spans) {
    if (from - reached > gap.width) gap = { from: reached, width: from - reached, to: from };
    reached = Math.max(reached, to);
  }
  return [gap.to, south, gap.from, north];
}
