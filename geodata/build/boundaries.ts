/**
 * `boundaries.topojson`: the countries of the world, and the regions of some of them. One topology for
 * both, so that country and region borders share their arcs and each border can be drawn once (`mesh`).
 */
import type { Feature, FeatureCollection, MultiPolygon } from "geojson";
import { mergeArcs, quantize, feature as toFeature } from "topojson-client";
import { topology } from "topojson-server";
import { filter, filterWeight, presimplify, simplify } from "topojson-simplify";
import type {
  GeometryCollection,
  Objects,
  Polygon,
  MultiPolygon as Shape,
  Topology,
} from "topojson-specification";
import { countryIso, countryName, type Division, divisions } from "./divisions";
import { isSpeck, MIN_ISLAND, ringWeight, triangleWeight } from "./thinning";

/** Countries whose regions are included. */
const WITH_REGIONS = "UKR RUS BLR POL KAZ MNG CHN JPN PRK KOR".split(" ");

/** Visvalingam threshold in km²: vertices with a smaller triangle are dropped outside the focus. */
const TOLERANCE = 4;

/** Quantization steps across the world: 0.00036° of longitude, an error of at most 20 m. */
const GRID = 1e6;

type Part = Polygon<Division["properties"]> | Shape<Division["properties"]>;

export type Boundaries = Topology<{ countries: GeometryCollection; regions: GeometryCollection }>;

export function boundaries(): Boundaries {
  const regions = divisions().filter((d) => WITH_REGIONS.includes(d.properties.country));
  const full = topology({ countries: collection(countries()), regions: collection(regions) });
  const weighted = presimplify(full as Topology<Objects>, triangleWeight);
  const simplified = simplify(weighted, TOLERANCE);
  const filtered = filter(simplified, filterWeight(simplified, MIN_ISLAND, ringWeight));
  return quantize(filtered as Topology<Objects>, GRID) as Boundaries;
}

/** The countries: the admin-1 polygons of each, dissolved. */
export function countries(): Feature<MultiPolygon, { iso: string; name: string }>[] {
  const all = topology({ divisions: collection(divisions()) });
  const parts = (all.objects.divisions as GeometryCollection).geometries as Part[];
  const codes = new Set(parts.map((part) => part.properties?.country ?? ""));
  return [...codes]
    .map((country) => {
      const own = parts.filter((part) => part.properties?.country === country);
      const merged = mergeArcs(all, own);
      const properties = { iso: countryIso(country), name: countryName(country) };
      const { geometry } = toFeature(all, merged) as Feature<MultiPolygon>;
      return { type: "Feature" as const, properties, geometry: withoutSpecks(geometry) };
    })
    .sort((a, b) => (a.properties.iso < b.properties.iso ? -1 : 1));
}

/** Removes tiny holes: gaps of a few metres between two divisions that remain after the dissolve. */
function withoutSpecks({ coordinates }: MultiPolygon): MultiPolygon {
  const clean = coordinates.map(([outer = [], ...holes]) => [
    outer,
    ...holes.filter((hole) => !isSpeck(hole)),
  ]);
  return { type: "MultiPolygon", coordinates: clean };
}

const collection = <P extends object>(
  features: readonly Feature<Division["geometry"], P>[],
): FeatureCollection<Division["geometry"], P> => ({
  type: "FeatureCollection",
  features: [...features],
});
