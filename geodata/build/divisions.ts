/** Natural Earth's admin-1 polygons, with corrected countries and names. */
import { readFileSync } from "node:fs";
import { bbox, booleanPointInPolygon } from "@turf/turf";
import type { BBox, Feature, FeatureCollection, MultiPolygon, Polygon, Position } from "geojson";
import { twoLetters } from "../countries";
import { unpack } from "./unpack";

/** The properties stand in the basemap's file; `row` is what else the source says. */
export type Division = Feature<
  Polygon | MultiPolygon,
  { readonly iso: string; readonly country: string; readonly name: string; readonly admin: string }
> & { readonly row: Row; bounds?: BBox };

type Row = {
  iso_3166_2: string;
  /** Natural Earth's own code, which is unique; an ISO 3166-2 code may be shared by several divisions. */
  adm1_code: string;
  adm0_a3: string;
  admin: string;
  name: string;
  name_alt: string | null;
  name_local: string | null;
  /** "Oblast", "County" … */
  type: string | null;
  type_en: string | null;
  /** A position in it. */
  longitude: number;
  latitude: number;
  gn_id: number | null;
  wikidataid: string | null;
} & Record<`name_${string}`, string | null>;

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

/** The divisions with a code: that of ISO 3166-2, which may be shared, or Natural Earth's own. */
export const divisionsWith = (code: string): Division[] =>
  divisions().filter(({ properties: { iso }, row }) => iso === code || row.adm1_code === code);

/** The code that finds a division alone: that of ISO 3166-2 if no other has it. */
export function codeOf({ properties: { iso }, row }: Division): string {
  return divisionsWith(iso).length === 1 ? iso : row.adm1_code;
}

/** The division that a position is in, or null. */
export function divisionAt(position: Position): Division | null {
  const [lon = 0, lat = 0] = position;
  const found = divisions().find((division) => {
    division.bounds ??= bbox(division);
    const [west = 0, south = 0, east = 0, north = 0] = division.bounds;
    const inBox = lon >= west && lon <= east && lat >= south && lat <= north;
    return inBox && booleanPointInPolygon(position, division);
  });
  return found ?? null;
}

/** ISO 3166-1 codes for Natural Earth's own ones; XKX for Kosovo is user-assigned. */
const ISO_BY_CODE: Readonly<Record<string, string>> = {
  SDS: "SSD",
  PSX: "PSE",
  SAH: "ESH",
  ALD: "ALA",
  KOS: "XKX",
};

/** The ISO 3166-1 code, of three letters, of a country by Natural Earth's (`adm0_a3`). */
export const countryIso = (code: string): string => ISO_BY_CODE[code] ?? code;

/** The same in two letters; the code itself for what ISO does not list. */
export const countryCode = ({ properties: { country } }: Division): string =>
  twoLetters(countryIso(country)) ?? country;

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
    row,
    properties: {
      iso,
      country: COUNTRY_BY_ISO[iso] ?? row.adm0_a3,
      admin: row.admin,
      name: NAME_BY_ISO[iso] ?? row.name_en ?? row.name,
    },
  };
}
