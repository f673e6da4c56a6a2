import type { MultiPolygon, Polygon, Position } from "geojson";
import { basemapAreas } from "@/geodata/basemap";
import { countryNames } from "@/geodata/countries";
import { singleton } from "@/geodata/singleton";
import type { NamedArea } from "@/lib/search/source";
import { getAtlas } from "./atlas.server";

export interface AreaIndex {
  areas: readonly NamedArea[];
  /** The smallest area at or near [longitude, latitude], in degrees; null if none is near. */
  at: (position: readonly [number, number]) => NamedArea | null;
}

/** The countries of the basemap and their regions, by every name in the data. */
export const areaIndex = (): AreaIndex => singleton("areas", buildAreaIndex);

function buildAreaIndex(): AreaIndex {
  const { countries, regions } = basemapAreas();
  const byIso = new Map(
    countries.features.map(({ properties }) => [
      properties.iso,
      { names: countryNames(properties), within: null },
    ]),
  );
  const regionAreas = regions.features.map(({ properties: { iso, name, country } }) => ({
    names: [name, iso],
    within: byIso.get(country) ?? null,
  }));
  // Regions come first, so that the first match at a point is the smallest area.
  const areas = [...regionAreas, ...byIso.values()];
  const lookUp = areaLookup(
    [...regions.features, ...countries.features].map(({ geometry }) => geometry),
  );
  const at = (position: readonly [number, number]) => areas[lookUp(position)] ?? null;
  for (const { place } of getAtlas().places) {
    const { names, former_names: former, ids } = place.properties;
    const region = regions.features.findIndex(({ properties: { iso } }) => iso === ids?.iso_3166_2);
    regionAreas[region]?.names.push(...Object.values(names), ...Object.values(former).flat());
  }
  return { areas, at };
}

/** Height of the bands of latitude that index the edges, in degrees. */
const BAND = 0.1;
/** Distances at which land is also looked for, in degrees, because generalised coasts leave out harbours. */
const BESIDE = [0, 0.02, 0.05, 0.1, 0.2];
const DIRECTIONS = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
] as const;

/**
 * An index to find the first polygon that contains a point: a ray to the east crosses its outline an odd
 * number of times. It tests the edges of the point's band only, for all polygons at once, because it is asked
 * about some 26,000 points.
 */
function areaLookup(geometries: readonly (Polygon | MultiPolygon)[]) {
  const bands = edgesByBand(geometries);
  const inside = (lng: number, lat: number): number => {
    const odd = new Set<number>();
    const edges = bands.get(Math.floor(lat / BAND)) ?? [];
    for (let i = 0; i < edges.length; i += EDGE) {
      const [y1, y2] = [edges[i + 2] as number, edges[i + 4] as number];
      // The edge's ends must be on both sides of the ray's latitude, and the crossing east of the point.
      if (y1 > lat === y2 > lat) continue;
      const [x1, x2] = [edges[i + 1] as number, edges[i + 3] as number];
      const area = edges[i] as number;
      const crosses = lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1;
      if (crosses && !odd.delete(area)) odd.add(area);
    }
    return Math.min(...odd);
  };
  return ([lng, lat]: readonly [number, number]): number => {
    for (const by of BESIDE) {
      for (const [x, y] of DIRECTIONS) {
        const found = inside(lng + x * by, lat + y * by);
        if (found !== Number.POSITIVE_INFINITY) return found;
      }
    }
    return -1;
  };
}

/** Numbers per edge in the flat array: index of the polygon, x1, y1, x2, y2. */
const EDGE = 5;

function edgesByBand(geometries: readonly (Polygon | MultiPolygon)[]): Map<number, number[]> {
  const bands = new Map<number, number[]>();
  const add = (area: number, [x1 = 0, y1 = 0]: Position, [x2 = 0, y2 = 0]: Position) => {
    const last = Math.floor(Math.max(y1, y2) / BAND);
    for (let band = Math.floor(Math.min(y1, y2) / BAND); band <= last; band++) {
      const edges = bands.get(band);
      if (edges) edges.push(area, x1, y1, x2, y2);
      else bands.set(band, [area, x1, y1, x2, y2]);
    }
  };
  for (const [area, { type, coordinates }] of geometries.entries()) {
    for (const ring of type === "Polygon" ? coordinates : coordinates.flat()) {
      for (let i = 1; i < ring.length; i++) add(area, ring[i - 1] ?? [], ring[i] ?? []);
    }
  }
  return bands;
}
