/**
 * `boundaries.topojson`: the countries of the world, and the regions of those around the subject.
 *
 * One topology for both, so that a border has one line however it is looked at, and drawing a border
 * once is a `mesh`.
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
import { countryName, type Division, divisions } from "./divisions";
import { isSpeck, LEAST_ISLAND, ringWeight, triangleWeight } from "./thinning";

/** Countries whose inner borders are drawn. */
const WITH_REGIONS = "UKR RUS BLR POL KAZ MNG CHN JPN PRK KOR".split(" ");

/** Vertices whose triangle covers less, in km², are dropped outside the focus. */
const TOLERANCE = 4;

/** Steps of the grid across the world: 0.00036° of longitude, so an error of at most 20 m. */
const GRID = 1e6;

type Part = Polygon<Division["properties"]> | Shape<Division["properties"]>;

export type Boundaries = Topology<{ countries: GeometryCollection; regions: GeometryCollection }>;

export function boundaries(): Boundaries {
  const regions = divisions().filter((d) => WITH_REGIONS.includes(d.properties.country));
  const whole = topology({ countries: collection(countries()), regions: collection(regions) });
  const weighted = presimplify(whole as Topology<Objects>, triangleWeight);
  const thin = simplify(weighted, TOLERANCE);
  const kept = filter(thin, filterWeight(thin, LEAST_ISLAND, ringWeight));
  return quantize(kept as Topology<Objects>, GRID) as Boundaries;
}

/** The admin-1 polygons dissolved, their shared lines gone. */
export function countries(): Feature<MultiPolygon, { iso: string; name: string }>[] {
  const all = topology({ divisions: collection(divisions()) });
  const parts = (all.objects.divisions as GeometryCollection).geometries as Part[];
  const codes = new Set(parts.map((part) => part.properties?.country ?? ""));
  return [...codes]
    .map((country) => {
      const own = parts.filter((part) => part.properties?.country === country);
      const merged = mergeArcs(all, own);
      const properties = { iso: ISO_BY_CODE[country] ?? country, name: countryName(country) };
      const { geometry } = toFeature(all, merged) as Feature<MultiPolygon>;
      return { type: "Feature" as const, properties, geometry: withoutSpecks(geometry) };
    })
    .sort((a, b) => (a.properties.iso < b.properties.iso ? -1 : 1));
}

/** Natural Earth's own codes that are not ISO 3166-1. */
const ISO_BY_CODE: Readonly<Record<string, string>> = {
  SDS: "SSD",
  PSX: "PSE",
  SAH: "ESH",
  ALD: "ALA",
  KOS: "XKX",
};

/** Where two divisions miss each other by metres, the dissolve leaves a hole; no country is so small. */
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
