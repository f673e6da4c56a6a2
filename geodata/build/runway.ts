/**
 * The midpoint of an airport's runway. The source's own point for an airport may be off it: Sunan's is
 * north of both runway ends.
 */
import { readFileSync } from "node:fs";
import type { Position } from "geojson";
import initSqlJs from "sql.js";
import { unpack } from "./unpack";

const ENDS = `
  select e.longitude_deg, e.latitude_deg
  from runway_ends e join runways r on e.runway_id = r.id join airports a on r.airport_id = a.id
  where a.icao = ?
  order by e.ident`;

/**
 * @returns [longitude, latitude] in degrees
 * @throws Error if the airport does not have exactly one runway
 */
export async function runwayCentre(icao: string): Promise<Position> {
  const { Database } = await initSqlJs();
  const database = new Database(readFileSync(unpack("airports")));
  const ends = database.exec(ENDS, [icao])[0]?.values ?? [];
  database.close();
  const [a, b] = ends;
  if (!a || !b || ends.length > 2) {
    throw new Error(`expected one runway at ${icao}, found ${ends.length} ends`);
  }
  return [(Number(a[0]) + Number(b[0])) / 2, (Number(a[1]) + Number(b[1])) / 2];
}
