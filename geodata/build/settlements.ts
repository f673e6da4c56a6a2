/**
 * `settlements.csv`: the towns of the world, and every village where the reports look.
 *
 * The order is the priority of their labels: the most populous first.
 */
import { csvFormat } from "d3-dsv";
import { inFocus } from "./focus";
import { type Settlement, settlementRows } from "./geonames";
import { settlementName } from "./names";
import { PLACES } from "./places";

/** Fewer people than this, and only the focus shows it. */
const LEAST_POPULATION = 50_000;

/** Sections of a place (PPLX), and what is abandoned (PPLQ), historical (PPLH, PPLCH) or gone (PPLW). */
const NOT_A_SETTLEMENT = ["PPLX", "PPLQ", "PPLH", "PPLCH", "PPLW"];

/** Two rows of one name this near, in degrees, are one place entered twice. */
const SAME_PLACE = 0.03;

type Row = { name: string; lon: number; lat: number; population: number; kind: string };

export const settlementsCsv = (): string => `${csvFormat(withoutDoubles(settlements()))}\n`;

function settlements(): Row[] {
  return settlementRows()
    .filter(isShown)
    .map(toRow)
    .sort((a, b) => b.population - a.population || compare(a.name, b.name) || a.lon - b.lon);
}

function isShown({ code, lon, lat, population }: Settlement): boolean {
  if (code === "" || NOT_A_SETTLEMENT.includes(code)) return false;
  return population >= LEAST_POPULATION || code === "PPLC" || inFocus([lon, lat]);
}

function toRow(row: Settlement): Row {
  const { lon, lat, population } = row;
  const place = PLACES.find(({ find }) => find.by === "geonames" && find.id === row.id);
  const decimals = inFocus([lon, lat]) ? 5 : 3;
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

function withoutDoubles(rows: readonly Row[]): Row[] {
  const byName = new Map<string, Row[]>();
  return rows.filter((row) => {
    const others = byName.get(row.name) ?? [];
    byName.set(row.name, [...others, row]);
    return !others.some((o) => near(o.lon, row.lon) && near(o.lat, row.lat));
  });
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < SAME_PLACE;

/** By code point, so that the order does not depend on the machine's language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
