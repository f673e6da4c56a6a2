/**
 * `settlements.csv`: the larger towns of the world, and all settlements in an atlas's dense areas. Sorted by
 * label priority: the most populous first.
 */
import { csvFormat } from "d3-dsv";
import type { BBox } from "geojson";
import type { PlaceInput } from "../places-schema";
import { isWithin } from "./focus";
import { type Settlement, settlementRows } from "./geonames";
import { settlementName } from "./names";

/** Settlements with a smaller population are included only in the dense areas. */
const MIN_POPULATION = 50_000;

/** GeoNames codes: section of a place (PPLX), abandoned (PPLQ), historical (PPLH, PPLCH), gone (PPLW). */
const NOT_A_SETTLEMENT = ["PPLX", "PPLQ", "PPLH", "PPLCH", "PPLW"];

/** Two rows of the same name within this distance, in degrees, are duplicates. */
const SAME_PLACE = 0.03;

type Row = { name: string; lon: number; lat: number; population: number; kind: string };

/** @param places those of the atlas, whose names are spelled as there */
export const settlementsCsv = (dense: readonly BBox[], places: readonly PlaceInput[]): string =>
  `${csvFormat(withoutDuplicates(settlements(dense, places)))}\n`;

function settlements(dense: readonly BBox[], places: readonly PlaceInput[]): Row[] {
  return settlementRows()
    .filter((row) => isIncluded(row, dense))
    .map((row) => toRow(row, dense, places))
    .sort((a, b) => b.population - a.population || compare(a.name, b.name) || a.lon - b.lon);
}

function isIncluded({ code, lon, lat, population }: Settlement, dense: readonly BBox[]): boolean {
  if (code === "" || NOT_A_SETTLEMENT.includes(code)) return false;
  return population >= MIN_POPULATION || code === "PPLC" || isWithin(dense, [lon, lat]);
}

function toRow(row: Settlement, dense: readonly BBox[], places: readonly PlaceInput[]): Row {
  const { lon, lat, population } = row;
  const place = places.find(({ source }) => source === `geonames:${row.id}`);
  const decimals = isWithin(dense, [lon, lat]) ? 5 : 3;
  return {
    name: place?.names.en ?? settlementName(row),
    lon: Number(lon.toFixed(decimals)),
    lat: Number(lat.toFixed(decimals)),
    population,
    kind: kindOf(row),
  };
}

function kindOf({ code, population }: Settlement): string {
  if (code === "PPLC") return "capital";
  if (code === "PPLA") return "regional";
  return population >= 5000 ? "town" : "village";
}

function withoutDuplicates(rows: readonly Row[]): Row[] {
  const byName = new Map<string, Row[]>();
  return rows.filter((row) => {
    const others = byName.get(row.name) ?? [];
    byName.set(row.name, [...others, row]);
    return !others.some((o) => near(o.lon, row.lon) && near(o.lat, row.lat));
  });
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < SAME_PLACE;

/** By code unit, so that the order does not depend on the locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
