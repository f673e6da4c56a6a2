/** What the pinned sources have to offer as places: settlements, divisions and airports. */
import type { Position } from "geojson";
import {
  codeOf,
  countryCode,
  countryName,
  type Division,
  divisionAt,
  divisions,
} from "./divisions";
import { round } from "./geometry";
import { type Settlement, settlementRows } from "./geonames";
import { settlementName } from "./names";
import { type Airport, airports, runwaysOf } from "./runway";

export interface Candidate {
  /** As `source` of a place is written. */
  readonly source: string;
  /** In English, as the atlas spells it. */
  readonly name: string;
  /** Every name that the source has, former ones and other alphabets too. */
  readonly names: readonly string[];
  /** By BCP 47 tag, as far as the source says the language. */
  readonly named: Readonly<Record<string, string>>;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  readonly population: number | null;
  readonly at: Position;
  /** By which equally good matches are sorted: the population, or what stands for it. */
  readonly weight: number;
  readonly symbol: "area" | "point";
  /** What it is, in the source's word. */
  readonly type: string;
  /** Itself, if it is a division. */
  readonly division?: Division;
}

/** A division comes before a town of the same name, and after a large city. */
const DIVISION_WEIGHT = 400_000;
/** An airport is also found by its city, and comes after that. */
const AIRPORT_WEIGHT: Readonly<Record<string, number>> = {
  large_airport: 1000,
  medium_airport: 100,
};

export async function candidates(): Promise<Candidate[]> {
  return [
    ...settlementRows().map(settlement),
    ...divisions().map(division),
    ...(await airports()).map(airport),
  ];
}

function settlement(row: Settlement): Candidate {
  return {
    source: `geonames:${row.id}`,
    // Spelled by rules that take time, so only when it is asked for.
    get name() {
      return settlementName(row);
    },
    names: [row.name, ...row.alternates],
    named: {},
    country: row.country,
    population: row.population,
    at: [row.lon, row.lat],
    weight: row.population,
    symbol: "point",
    type: row.code === "PPLC" ? "capital" : "settlement",
  };
}

const LANGUAGE = /^name_([a-z]{2})$/;

function division(own: Division): Candidate {
  const { row, properties } = own;
  const named = Object.entries(row).flatMap(([key, value]) => {
    const [, lang] = LANGUAGE.exec(key) ?? [];
    return lang && typeof value === "string" && value !== "" ? [[lang, value] as const] : [];
  });
  const plain = [properties.name, row.name];
  const types = [row.type, row.type_en].filter((type) => type !== null && type !== "");
  const others = [row.name_local, ...(row.name_alt ?? "").split("|"), properties.iso];
  return {
    // Codes that several divisions share are found by comparing all, so only when it is asked for.
    get source() {
      return `naturalearth:${codeOf(own)}`;
    },
    name: properties.name,
    names: [
      ...plain,
      ...named.map(([, name]) => name),
      ...plain.flatMap((name) => types.map((type) => `${name} ${type}`)),
      ...others,
    ].flatMap((name) => name || []),
    named: { ...Object.fromEntries(named), en: properties.name },
    country: countryCode(own),
    population: null,
    at: [row.longitude, row.latitude],
    weight: DIVISION_WEIGHT,
    symbol: "area",
    type: (row.type_en || row.type || "division").toLowerCase(),
    division: own,
  };
}

function airport({ icao, iata, name, city, country, at, type }: Airport): Candidate {
  const ofCity = city === null ? [] : [city, `${city} airport`];
  return {
    source: `ourairports:${icao}`,
    name,
    names: [name, icao, ...(iata === null ? [] : [iata]), ...ofCity],
    named: { en: name },
    country,
    population: null,
    at,
    weight: AIRPORT_WEIGHT[type] ?? 0,
    symbol: "point",
    type: type.replaceAll("_", " "),
  };
}

/** The names of the division and of the country around a candidate, as far as the sources know. */
export function around({ division, at, country }: Candidate): { region?: string; land: string } {
  const within = division ?? divisionAt(at);
  if (!within) return { land: country };
  const land = countryName(within.properties.country);
  return division ? { land } : { region: within.properties.name, land };
}

/** What `place:find` shows of a candidate, in one line. */
export async function lineOf(candidate: Candidate): Promise<string> {
  const { source, name, type, population, at, country } = candidate;
  const { region, land } = around(candidate);
  const where = [...(region ? [region] : []), `${land} (${country})`].join(", ");
  const people = population === null ? [] : [`population ${population.toLocaleString("en")}`];
  const position = `[${at.map(round).join(", ")}]`;
  return [source, name, type, where, ...people, position, ...(await more(candidate))].join(" · ");
}

async function more({ source }: Candidate): Promise<string[]> {
  const [, icao] = /^ourairports:(.+)$/.exec(source) ?? [];
  if (icao === undefined) return [];
  const runways = await runwaysOf(icao);
  return [
    runways.length > 0 ? `runways ${runways.map(({ name }) => name).join(", ")}` : "no runway",
  ];
}
