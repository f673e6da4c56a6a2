/** Where the source of a place says that it is. */
import { booleanPointInPolygon, centerOfMass, pointOnFeature } from "@turf/turf";
import type {
  Geometry,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from "geojson";
import { nearest } from "../nearest";
import type { Credit, PlaceInput } from "../places-schema";
import type { Place, PlaceIds } from "../schema";
import { nearLongitude } from "./antimeridian";
import { codeOf, countryCode, divisionAt, divisions, divisionsWith } from "./divisions";
import { checkFit } from "./fit";
import { greatCircleLegs, round, tidy } from "./geometry";
import { settlementRows } from "./geonames";
import { readOwnGeometry } from "./own-geometry";
import { refuse } from "./refusal";
import { airports, runwaysOf } from "./runway";
import { SOURCES, type Source, type SourceId } from "./sources";

/** Geometry of one of the types that a layer may have. */
export type Shape = Extract<Geometry, { type: Place["geometry"]["type"] }>;

export interface Located {
  readonly geometry: Shape;
  /** Where the mark stands. */
  readonly anchor: Position;
  /** ISO 3166-1, two letters; null for what is in none, or schematic. */
  readonly country: string | null;
  readonly ids: PlaceIds;
  readonly provenance: Place["properties"]["provenance"];
  readonly attribution: string;
  readonly schematic?: true;
  readonly band?: number;
  /** The pinned package that it is from. */
  readonly from: SourceId | null;
}

/**
 * @param root the atlas's folder, which has its own geometries
 * @throws Refusal if there is no such source, or if it does not fit the country or the anchor
 */
export async function locate(place: PlaceInput, root: string): Promise<Located> {
  const located = await find(place, root);
  checkFit(place, located);
  const isPoint = located.geometry.type === "Point";
  return place.anchor && !isPoint ? { ...located, anchor: place.anchor } : located;
}

function find(place: PlaceInput, root: string): Located | Promise<Located> {
  const [scheme, name = ""] = place.source.split(/:(.*)/s);
  switch (scheme) {
    case "geonames":
      return findSettlement(name);
    case "naturalearth":
      return findDivision(name);
    case "ourairports":
      return findAirport(name);
    case "geometry":
      return ownGeometry(name, place, root);
    default:
      return corridorOf(place);
  }
}

function findDivision(code: string): Located {
  const matches = divisionsWith(code);
  const [only] = matches;
  if (!only) {
    const codes = divisions().map(codeOf);
    refuse("source", "a division of Natural Earth", code, nearest(code, codes, 3));
  }
  if (matches.length > 1) {
    const own = matches.map((match) => `naturalearth:${codeOf(match)} (${match.properties.name})`);
    refuse("source", `one division; ${matches.length} share ${code}`, code, own);
  }
  const geometry = tidy(only.geometry);
  const { gn_id: geonames, wikidataid: wikidata } = only.row;
  return {
    geometry,
    anchor: anchorIn(geometry),
    country: countryCode(only),
    ids: {
      ...(geonames && geonames > 0 ? { geonames: String(geonames) } : {}),
      ...(wikidata ? { wikidata } : {}),
      iso_3166_2: only.properties.iso,
    },
    ...from("divisions", `Natural Earth, generalised 1:10m; ISO 3166-2 ${code}.`),
  };
}

/** The centre of an area, or a point in it where the centre is outside. */
function anchorIn(area: Polygon | MultiPolygon): Position {
  const centre = centerOfMass(area);
  const inside = booleanPointInPolygon(centre, area) ? centre : pointOnFeature(area);
  return inside.geometry.coordinates;
}

function findSettlement(id: string): Located {
  const row = settlementRows().find((each) => each.id === id);
  if (!row) {
    refuse("source", "a settlement of GeoNames (`npm run place:find` finds it by its name)", id);
  }
  return {
    ...pointAt([row.lon, row.lat]),
    country: row.country,
    ids: { geonames: id },
    ...from("settlements", `GeoNames ${id}; a point for the whole settlement.`),
  };
}

async function findAirport(icao: string): Promise<Located> {
  const all = await airports();
  const airport = all.find((each) => each.icao === icao);
  if (!airport) {
    const codes = all.map((each) => each.icao);
    refuse("source", "an airport of OurAirports", icao, nearest(icao, codes, 3));
  }
  const runways = await runwaysOf(icao);
  const ends = runways.flatMap((runway) => runway.ends);
  const at = ends.length > 0 ? middleOf(ends) : airport.at;
  return {
    ...pointAt(at),
    country: countryAt(at) ?? airport.country,
    ids: { icao },
    ...from("airports", `OurAirports ${icao}; ${runwayNote(runways.map(({ name }) => name))}`),
  };
}

/** The country that a position is in, in two letters; null over water. */
function countryAt(position: Position): string | null {
  const division = divisionAt(position);
  return division && countryCode(division);
}

function runwayNote(names: readonly string[]): string {
  const [only] = names;
  if (only === undefined) return "the point is the source's own, which gives no ends of a runway.";
  if (names.length === 1) {
    return `the point is the middle of runway ${only}, computed from its two ends.`;
  }
  return `the point is the middle of runways ${names.join(", ")}, computed from their ends.`;
}

/** The mean position, on whichever side of the antimeridian. */
function middleOf(positions: readonly Position[]): Position {
  const [first = 0] = positions[0] ?? [];
  const mean = (axis: 0 | 1) =>
    positions.reduce((sum, position) => {
      const value = position[axis] ?? 0;
      return sum + (axis === 0 ? nearLongitude(value, first) : value);
    }, 0) / positions.length;
  return [nearLongitude(mean(0), 0), mean(1)];
}

function ownGeometry(file: string, { country }: PlaceInput, root: string): Located {
  const { geometry, schematic, credit } = readOwnGeometry(file, root);
  const shape = tidy(geometry);
  const anchor = anchorOf(shape);
  return {
    geometry: shape,
    anchor,
    // Looked up only if it is to be compared: an atlas of its own geometries needs no package.
    country: country === undefined ? null : countryAt(anchor),
    ids: {},
    ...ownProvenance(credit, `geometry/${file}`),
    ...(schematic && { schematic }),
  };
}

function corridorOf({ corridor }: PlaceInput): Located {
  if (!corridor) throw new Error("expected a source that the schema knows");
  const geometry = tidy(greatCircleLegs(corridor.points));
  return {
    geometry,
    anchor: anchorOf(geometry),
    country: null,
    ids: {},
    ...ownProvenance(corridor.credit, "places.json"),
    schematic: true,
    ...(corridor.band !== undefined && { band: corridor.band }),
  };
}

/** Where the mark of a geometry stands: in an area, at the middle vertex of a line. */
function anchorOf(geometry: Shape): Position {
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") return anchorIn(geometry);
  if (geometry.type === "Point") return geometry.coordinates;
  const vertices = verticesOf(geometry);
  const middle = vertices[Math.floor(vertices.length / 2)];
  if (!middle) throw new Error("expected a line with vertices");
  return middle;
}

const verticesOf = (line: LineString | MultiLineString): Position[] =>
  line.type === "LineString" ? line.coordinates : line.coordinates.flat();

function pointAt([lon = 0, lat = 0]: Position): Pick<Located, "geometry" | "anchor"> {
  const coordinates = [round(lon), round(lat)];
  return { geometry: { type: "Point", coordinates }, anchor: coordinates };
}

function from(id: SourceId, note: string): Pick<Located, "provenance" | "attribution" | "from"> {
  const { source, package: name, version, file, licence, credit }: Source = SOURCES[id];
  const provenance = { source, package: `${name}@${version}`, file, licence, note: { en: note } };
  return { provenance, attribution: credit, from: id };
}

function ownProvenance(
  { source, licence, attribution, note }: Credit,
  file: string,
): Pick<Located, "provenance" | "attribution" | "from"> {
  const provenance = { source, package: "none", file, licence, note: note ?? { en: source } };
  return { provenance, attribution: attribution ?? source, from: null };
}
