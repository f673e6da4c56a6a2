/** Small invented sources, in the formats of the pinned packages, for tests that must not download those. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import initSqlJs from "sql.js";
import type { SourceId } from "./sources";

/** GeoNames' columns: id, name, ascii, alternates, latitude, longitude, class, code, country, …, population. */
const settlement = (
  [id, name, alternates]: readonly [string, string, string],
  [lon, lat]: readonly [number, number],
  country: string,
  population: number,
): string =>
  [
    id,
    name,
    name,
    alternates,
    lat,
    lon,
    "P",
    "PPL",
    country,
    "",
    "01",
    "",
    "",
    "",
    population,
  ].join("\t");

const SETTLEMENTS = [
  settlement(["11", "Lowport", "Oldport,Лоупорт,로포트"], [1.5, 1.5], "NZ", 9000),
  settlement(["12", "Lowport", ""], [-178.5, 1.5], "FJ", 20_000),
  settlement(["13", "Lowport Beach", "Лоупорт-Бич,Лоупорт Пляж"], [2.5, 0.5], "NZ", 700),
  settlement(["14", "Øster Ås", ""], [178.5, 0.5], "FJ", 300),
];

const square = (west: number, south: number, size: number) => [
  [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ],
];

const division = (
  [iso, adm1, country]: readonly [string, string, string],
  name: string,
  coordinates: readonly number[][][][],
  more: object = {},
) => ({
  type: "Feature",
  geometry: { type: "MultiPolygon", coordinates },
  properties: {
    iso_3166_2: iso,
    adm1_code: adm1,
    adm0_a3: country,
    admin: country === "NZL" ? "New Zealand" : "Fiji",
    name,
    name_en: name,
    type: "Region",
    type_en: "Region",
    longitude: coordinates[0]?.[0]?.[0]?.[0],
    latitude: coordinates[0]?.[0]?.[0]?.[1],
    gn_id: -99,
    ...more,
  },
});

const DIVISIONS = {
  type: "FeatureCollection",
  features: [
    division(["NZ-AAA", "NZL-1", "NZL"], "Alpha", [square(0, 0, 4)], {
      gn_id: 501,
      wikidataid: "Q502",
      name_ru: "Альфа",
      name_local: "Arepa",
    }),
    division(["FJ-B", "FJI-1", "FJI"], "Beta", [square(177, 0, 3), square(-180, 0, 3)]),
    division(["NZ-CC", "NZL-2", "NZL"], "Gamma East", [square(10, 0, 1)]),
    division(["NZ-CC", "NZL-3", "NZL"], "Gamma West", [square(8, 0, 1)]),
  ],
};

const AIRPORTS = `
  create table airports (id, icao, iata, name, type, city, country_code, longitude, latitude);
  create table runways (id, airport_id);
  create table runway_ends (runway_id, ident, longitude_deg, latitude_deg);
  insert into airports values
    (1, 'AAAA', 'AAA', 'Alpha Airport', 'large_airport', 'Lowport', 'NZ', 1.2, 1.2),
    (2, 'AAAB', null, 'Alpha Field', 'small_airport', null, 'NZ', 2.2, 2.2),
    (3, 'FFFF', null, 'Dateline Airport', 'medium_airport', null, 'FJ', 179.9, 1);
  insert into runways values (1, 1), (2, 1), (3, 2), (4, 3);
  insert into runway_ends values
    (1, '09', 1.0, 1.0), (1, '27', 1.2, 1.0), (2, '18', 1.1, 1.3), (2, '36', 1.1, 1.1),
    (3, '01', 0, 0), (3, '19', 0, 0),
    (4, '08', 179.99, 1), (4, '26', -179.97, 1);`;

/** Writes the sources to a new folder. @returns the path of each, and a function that deletes them */
export async function writeSources(): Promise<{
  pathOf: (id: SourceId) => string;
  remove: () => void;
}> {
  const folder = mkdtempSync(join(tmpdir(), "sources-"));
  const pathOf = (id: SourceId) => join(folder, id);
  const { Database } = await initSqlJs();
  const database = new Database();
  database.run(AIRPORTS);
  writeFileSync(pathOf("settlements"), `${SETTLEMENTS.join("\n")}\n`);
  writeFileSync(pathOf("divisions"), JSON.stringify(DIVISIONS));
  writeFileSync(pathOf("airports"), database.export());
  return { pathOf, remove: () => rmSync(folder, { recursive: true }) };
}
