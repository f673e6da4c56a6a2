/** OurAirports: the airports of the world, and where their runways are. */
import { readFileSync } from "node:fs";
import type { Position } from "geojson";
import initSqlJs from "sql.js";
import { unpack } from "./unpack";

export interface Airport {
  readonly icao: string;
  readonly iata: string | null;
  readonly name: string;
  readonly type: string;
  readonly city: string | null;
  /** ISO 3166-1, two letters. */
  readonly country: string;
  /** The source's own point, which may be off the runways: Sunan's is north of both ends. */
  readonly at: Position;
}

export interface Runway {
  /** The designators of its ends: "17/35". */
  readonly name: string;
  readonly ends: readonly [Position, Position];
}

const AIRPORTS = `select icao, iata, name, type, city, country_code, longitude, latitude from airports`;

/** A runway without the position of an end says nothing of where it is. */
const RUNWAYS = `
  select a.ident, a.longitude_deg, a.latitude_deg, b.ident, b.longitude_deg, b.latitude_deg
  from airports p join runways r on r.airport_id = p.id
    join runway_ends a on a.runway_id = r.id
    join runway_ends b on b.runway_id = r.id and a.ident < b.ident
  where p.icao = ? and (a.longitude_deg <> 0 or a.latitude_deg <> 0)
    and (b.longitude_deg <> 0 or b.latitude_deg <> 0)
  order by a.ident`;

type Database = InstanceType<Awaited<ReturnType<typeof initSqlJs>>["Database"]>;
let memo: Promise<Database> | undefined;

async function open(): Promise<Database> {
  const { Database } = await initSqlJs();
  return new Database(readFileSync(unpack("airports")));
}

async function rows(query: string, parameters: string[] = []) {
  memo ??= open();
  return (await memo).exec(query, parameters)[0]?.values ?? [];
}

const textOf = (value: unknown): string | null => (value ? String(value) : null);

/** Every airport with an ICAO code, or a code like it. */
export async function airports(): Promise<Airport[]> {
  return (await rows(AIRPORTS)).map(([icao, iata, name, type, city, country, lon, lat]) => ({
    icao: String(icao),
    iata: textOf(iata),
    name: String(name),
    type: String(type),
    city: textOf(city),
    country: String(country),
    at: [Number(lon), Number(lat)],
  }));
}

/** The runways of an airport whose ends are known, by their names. */
export async function runwaysOf(icao: string): Promise<Runway[]> {
  return (await rows(RUNWAYS, [icao])).map(([a, aLon, aLat, b, bLon, bLat]) => ({
    name: `${a}/${b}`,
    ends: [
      [Number(aLon), Number(aLat)],
      [Number(bLon), Number(bLat)],
    ],
  }));
}
