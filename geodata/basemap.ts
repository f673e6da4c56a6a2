/**
 * The basemap as GeoJSON, one collection for each source layer of its vector tiles. It is read from the
 * committed files once per process; both the tiles and the pictures are made from it.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { csvParse } from "d3-dsv";
import type {
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type {
  GeometryCollection,
  GeometryObject,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from "topojson-specification";
import { points } from "./points";
import { atlasRoot, SHIPPED } from "./root";
import { singleton } from "./singleton";

type Country = { iso: string; name: string };
/** 0: between countries; 1: between regions of a country. Coasts are not included. */
type Border = { level: 0 | 1 };
type SettlementKind = "capital" | "regional" | "town" | "village";
/** `rank` is the label's priority, 0 first; below `minzoom` the settlement is not drawn. */
type Settlement = {
  name: string;
  kind: SettlementKind;
  population: number;
  rank: number;
  minzoom: number;
};
type Label = { name: string; kind: "country" | "sea"; minzoom: number };

export type Basemap = {
  /** All land in one geometry, to fill it without seams at the borders. */
  readonly land: FeatureCollection<MultiPolygon>;
  /** The same land by country. */
  readonly countries: FeatureCollection<Polygon | MultiPolygon, Country>;
  readonly borders: FeatureCollection<MultiLineString, Border>;
  readonly lakes: FeatureCollection<Polygon | MultiPolygon>;
  readonly rivers: FeatureCollection<LineString | MultiLineString>;
  readonly settlements: FeatureCollection<Point, Settlement>;
  readonly labels: FeatureCollection<Point, Label>;
};

/** The countries and, in some of them, their regions, with the land of each. */
export type Areas = {
  readonly countries: Basemap["countries"];
  readonly regions: FeatureCollection<Polygon | MultiPolygon, Region>;
};

type Polygonal = TopoPolygon | TopoMultiPolygon;
type Region = { iso: string; name: string; country: string };
type Boundaries = Topology<{
  countries: GeometryCollection<Country>;
  regions: GeometryCollection<Region>;
}>;
type Water = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

export const basemap = (): Basemap => singleton("basemap", readBasemap);

/** What the search needs to know of where a settlement lies; the map does not draw regions as areas. */
export function basemapAreas(): Areas {
  const boundaries = JSON.parse(text("boundaries.topojson")) as Boundaries;
  const regions = feature(boundaries, boundaries.objects.regions) as Areas["regions"];
  return { countries: basemap().countries, regions };
}

function readBasemap(): Basemap {
  const boundaries = JSON.parse(text("boundaries.topojson")) as Boundaries;
  const water = JSON.parse(text("water.topojson")) as Water;
  return {
    land: landOf(boundaries),
    countries: feature(boundaries, boundaries.objects.countries) as Basemap["countries"],
    borders: borders(boundaries),
    lakes: feature(water, water.objects.lakes) as Basemap["lakes"],
    rivers: feature(water, water.objects.rivers) as Basemap["rivers"],
    settlements: settlements(),
    labels: points(JSON.parse(text("labels.json")) as (Label & { lon: number; lat: number })[]),
  };
}

function landOf(topology: Boundaries): Basemap["land"] {
  const polygons = topology.objects.countries.geometries as Polygonal[];
  const geometry = merge(topology, polygons);
  return { type: "FeatureCollection", features: [{ type: "Feature", properties: {}, geometry }] };
}

/** The files that the basemap is made of. */
export const BASEMAP_FILES = [
  "boundaries.topojson",
  "water.topojson",
  "settlements.csv",
  "labels.json",
] as const;

/** The path of a file: an atlas that says where settlements are dense has its own of those. */
export function basemapFile(file: (typeof BASEMAP_FILES)[number]): string {
  const own = join(atlasRoot(), "basemap", file);
  return file === "settlements.csv" && existsSync(own) ? own : join(SHIPPED, "basemap", file);
}

const text = (file: (typeof BASEMAP_FILES)[number]): string =>
  readFileSync(basemapFile(file), "utf8");

/** The arcs that two polygons share. For an arc of a single polygon, a coast, `mesh` passes `a === b`. */
function borders(topology: Boundaries): Basemap["borders"] {
  const { countries, regions } = topology.objects;
  const country = (region: GeometryObject) => (region.properties as Region).country;
  const lines = [
    mesh(topology, countries as GeometryObject, (a, b) => a !== b),
    mesh(topology, regions as GeometryObject, (a, b) => a !== b && country(a) === country(b)),
  ];
  return {
    type: "FeatureCollection",
    features: lines.map((geometry, i) => ({
      type: "Feature",
      properties: { level: i === 0 ? 0 : 1 },
      geometry,
    })),
  };
}

/** The file is sorted by label priority, so a row's index is its rank. */
function settlements(): Basemap["settlements"] {
  const rows = csvParse(text("settlements.csv"), (row, rank) => {
    const population = Number(row.population);
    const kind = row.kind as SettlementKind;
    return {
      name: row.name ?? "",
      lon: Number(row.lon),
      lat: Number(row.lat),
      kind,
      population,
      rank,
      minzoom: settlementMinzoom(kind, population),
    };
  });
  return points(rows);
}

/** [minimum population, minzoom], largest first. */
const MINZOOM_BY_POPULATION: readonly (readonly [number, number])[] = [
  [8_000_000, 2.5],
  [2_500_000, 3.5],
  [1_000_000, 4],
  [500_000, 4.8],
  [200_000, 5.6],
  [80_000, 6.5],
  [25_000, 7.3],
  [8_000, 8],
  [2_000, 9],
  [600, 10],
];

/**
 * Capitals appear 1.5 zooms before other settlements of their size, within 1.5 to 4.5; regional capitals
 * 0.5 zooms before, at 7 at the latest.
 */
function settlementMinzoom(kind: SettlementKind, population: number): number {
  const zoom = MINZOOM_BY_POPULATION.find(([minimum]) => population >= minimum)?.[1] ?? 11;
  if (kind === "capital") return Math.max(1.5, Math.min(zoom - 1.5, 4.5));
  if (kind === "regional") return Math.min(zoom - 0.5, 7);
  return zoom;
}
