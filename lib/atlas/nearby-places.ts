/** What lies about a point, and how far off. */
import {
  bearing,
  booleanPointInPolygon,
  distance,
  nearestPointOnLine,
  polygonToLine,
} from "@turf/turf";
import type { Feature, LineString, MultiLineString, Position } from "geojson";
import type { LatLng } from "@/lib/geo/lat-lng";
import type { Atlas, PlaceEntry } from "./atlas";

/** Eighths of the compass, clockwise from north. */
const DIRECTIONS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
type Direction = (typeof DIRECTIONS)[number];

export interface DistanceAndDirection {
  /** Kilometres in a straight line over the globe; 0 inside. */
  km: number;
  /** From the point to the place. */
  direction: Direction;
}

export interface NearbyPlace extends DistanceAndDirection {
  entry: PlaceEntry;
  /** Whether the point lies in the area. */
  inside: boolean;
}

export function distanceAndDirection({ lat, lng }: LatLng, to: Position): DistanceAndDirection {
  const from = [lng, lat];
  const eighth = Math.round(bearing(from, to) / 45);
  return {
    km: distance(from, to),
    direction: DIRECTIONS[(eighth + DIRECTIONS.length) % DIRECTIONS.length] ?? "n",
  };
}

/**
 * The places around a point, nearest first, areas that hold it before all. A schematic course is no
 * place to measure to.
 */
export function nearbyPlaces(atlas: Atlas, coordinate: LatLng): NearbyPlace[] {
  return atlas.places
    .filter(({ place }) => place.properties.schematic !== true)
    .map((entry) => nearOf(entry, coordinate))
    .sort((a, b) => Number(b.inside) - Number(a.inside) || a.km - b.km);
}

function nearOf(entry: PlaceEntry, coordinate: LatLng): NearbyPlace {
  const { geometry } = entry.place;
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") {
    const inside = booleanPointInPolygon([coordinate.lng, coordinate.lat], geometry);
    const way = distanceAndDirection(coordinate, nearestOutline(geometry, coordinate));
    return { entry, inside, ...(inside ? { ...way, km: 0 } : way) };
  }
  return {
    entry,
    inside: false,
    ...distanceAndDirection(coordinate, entry.place.properties.anchor),
  };
}

type Area = Extract<PlaceEntry["place"]["geometry"], { type: "Polygon" | "MultiPolygon" }>;

/** The point of an area's outline that is nearest. */
function nearestOutline(area: Area, { lat, lng }: LatLng): Position {
  const outline = polygonToLine(area);
  const lines = outline.type === "FeatureCollection" ? outline.features : [outline];
  const points = lines.map((line) =>
    nearestPointOnLine(line as Feature<LineString | MultiLineString>, [lng, lat]),
  );
  const best = points.reduce((a, b) =>
    b.properties.pointDistance < a.properties.pointDistance ? b : a,
  );
  return best.geometry.coordinates;
}
