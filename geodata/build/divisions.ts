/** Natural Earth's admin-1 polygons, with corrected countries and names. */
import { readFileSync } from "node:fs";
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { unpack } from "./unpack";

export type Division = Feature<
  Polygon | MultiPolygon,
  { readonly iso: string; readonly country: string; readonly name: string; readonly admin: string }
>;

type Row = { iso_3166_2: string; adm0_a3: string; admin: string; name: string; name_en: string };

/**
 * Divisions that Natural Earth's default files assign to another country than the United Nations do:
 * Crimea and Sevastopol (Ukraine), Baikonur (leased from Kazakhstan), Northern Cyprus and Somaliland.
 */
const COUNTRY_BY_ISO: Readonly<Record<string, string>> = {
  "UA-43": "UKR",
  "UA-40": "UKR",
  "-99-X05~": "KAZ",
  "-99-X04~": "CYP",
  "-99-X11~": "SOM",
};

/** Corrections of English names that are wrong or outdated in the source. */
const NAME_BY_ISO: Readonly<Record<string, string>> = {
  "RU-ALT": "Altai Krai",
  "UA-30": "Kyiv (city)",
  "UA-32": "Kyiv Oblast",
  "UA-51": "Odesa",
};

let memo: readonly Division[] | undefined;

/** Every admin-1 division of the world. */
export function divisions(): readonly Division[] {
  memo ??= (
    JSON.parse(readFileSync(unpack("divisions"), "utf8")) as FeatureCollection<
      Polygon | MultiPolygon,
      Row
    >
  ).features.map(toDivision);
  return memo;
}

/** @throws Error unless exactly one division has this ISO 3166-2 code */
export function division(iso: string): Division {
  const matches = divisions().filter((d) => d.properties.iso === iso);
  const [only] = matches;
  if (!only || matches.length > 1) throw new Error(`expected one ${iso}, found ${matches.length}`);
  return only;
}

/** The English name of a country, by Natural Earth's code (`adm0_a3`). */
export function countryName(code: string): string {
  const own = divisions().find(
    ({ properties: p }) => p.country === code && !(p.iso in COUNTRY_BY_ISO),
  );
  const name = own?.properties.admin ?? code;
  return COUNTRY_NAMES[name] ?? name;
}

/** Names that are shorter or newer than the source's. */
const COUNTRY_NAMES: Readonly<Record<string, string>> = {
  "Hong Kong S.A.R.": "Hong Kong",
  "Macau S.A.R": "Macao",
  "Republic of Serbia": "Serbia",
  Macedonia: "North Macedonia",
  "United Republic of Tanzania": "Tanzania",
  "United States of America": "United States",
  Aland: "Åland",
  "Cape Verde": "Cabo Verde",
  "Czech Republic": "Czechia",
  "Gaza Strip": "Palestine",
  "Guinea Bissau": "Guinea-Bissau",
  "Ivory Coast": "Côte d'Ivoire",
  "S. Sudan": "South Sudan",
  "Saint Barthelemy": "Saint Barthélemy",
  "Spratly Is.": "Spratly Islands",
  eSwatini: "Eswatini",
  Turkey: "Türkiye",
  "The Bahamas": "Bahamas",
  "East Timor": "Timor-Leste",
};

function toDivision({ geometry, properties: row }: Feature<Polygon | MultiPolygon, Row>): Division {
  const iso = row.iso_3166_2;
  return {
    type: "Feature",
    geometry,
    properties: {
      iso,
      country: COUNTRY_BY_ISO[iso] ?? row.adm0_a3,
      admin: row.admin,
      name: NAME_BY_ISO[iso] ?? row.name_en ?? row.name,
    },
  };
}
