/** Whether a source is what an editor says of the place: in its country, and near its anchor. */
import { booleanPointInPolygon, distance, pointToLineDistance } from "@turf/turf";
import type { MultiPolygon, Polygon, Position } from "geojson";
import type { PlaceInput } from "../places-schema";
import { round } from "./geometry";
import type { Located, Shape } from "./locate";
import { refuse } from "./refusal";

/** A source farther than this from the anchor that an editor gave is another place. */
const MAX_KM = 25;

/** @throws Refusal */
export function checkFit(place: PlaceInput, located: Located): void {
  checkCountry(place, located);
  checkDistance(place, located);
}

function checkCountry({ country }: PlaceInput, located: Located): void {
  if (country === undefined || located.country === country || located.schematic) return;
  const { source } = located.provenance;
  refuse("country", `the country of ${source}, "${located.country ?? "none"}"`, country);
}

function checkDistance({ anchor }: PlaceInput, { geometry, anchor: own }: Located): void {
  if (anchor === undefined) return;
  const km = distanceTo(anchor, geometry);
  if (km <= MAX_KM) return;
  const swapped = distanceTo([anchor[1], anchor[0]], geometry) <= MAX_KM;
  const hint = swapped ? "; longitude comes first" : "";
  const at = own.map(round).join(", ");
  refuse("anchor", `a position within ${MAX_KM} km of the source's, [${at}]${hint}`, anchor);
}

/** Kilometres from a position to a geometry; 0 within an area. */
function distanceTo(position: Position, geometry: Shape): number {
  const [, lat = 0] = position;
  if (Math.abs(lat) > 90) return Number.POSITIVE_INFINITY;
  switch (geometry.type) {
    case "Point":
      return distance(position, geometry);
    case "LineString":
      return pointToLineDistance(position, geometry);
    case "MultiLineString":
      return distanceToLines(position, geometry.coordinates);
    case "Polygon":
      return isIn(position, geometry) ? 0 : distanceToLines(position, geometry.coordinates);
    case "MultiPolygon":
      return isIn(position, geometry) ? 0 : distanceToLines(position, geometry.coordinates.flat());
  }
}

const isIn = (position: Position, area: Polygon | MultiPolygon): boolean =>
  booleanPointInPolygon(position, area);

const distanceToLines = (position: Position, lines: readonly Position[][]): number =>
  Math.min(
    ...lines.map((coordinates) =>
      pointToLineDistance(position, { type: "LineString", coordinates }),
    ),
  );
