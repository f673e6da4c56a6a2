/** The places near a point, with distance and direction. */
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

/** The eight compass directions, clockwise from north. */
const DIRECTIONS = ["n", "ne", "e", "se", "s", "sw", "w", "nw"] as const;
type Direction = (typeof DIRECTIONS)[number];

export interface DistanceAndDirection {
  /** Great-circle distance in kilometres; 0 if the point is inside the area. */
  km: number;
  /** From the point to the place. */
  direction: Direction;
}

export interface NearbyPlace extends DistanceAndDirection {
  entry: PlaceEntry;
  /** Whether the point is inside the place's area. */
  inside: boolean;
}

/** @param to [longitude, latitude] in degrees */
export function distanceAndDirection({ lat, lng }: LatLng, to: Position): DistanceAndDirection {
  const from = [lng, lat];
  const eighth = Math.round(bearing(from, to) / 45);
  return {
    km: distance(from, to),
    direction: DIRECTIONS[(eighth + DIRECTIONS.length) % DIRECTIONS.length] ?? "n",
  };
}

/**
 * The places around a point: first the areas that contain it, then the others, nearest first.
 * Schematic courses are left out: where they run is not stated, so a distance would mean nothing.
 */
export function nearbyPlaces(atlas: Atlas, coordinate: LatLng): NearbyPlace[] {
  return atlas.places
    .filter(({ place }) => place.properties.schematic !== true)
    .map((entry) => nearbyPlace(entry, coordinate))
    .sort((a, b) => Number(b.inside) - Number(a.inside) || a.km - b.km);
}

function nearbyPlace(entry: PlaceEntry, coordinate: LatLng): NearbyPlace {
  const { geometry } = entry.place;
  if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") {
    const inside = booleanPointInPolygon([coordinate.lng, coordinate.lat], geometry);
    const toOutline = distanceAndDirection(coordinate, nearestOnOutline(geometry, coordinate));
    return { entry, inside, ...toOutline, ...(inside ? { km: 0 } : {}) };
  }
  return {
    entry,
    inside: false,
    ...distanceAndDirection(coordinate, entry.place.properties.anchor),
  };
}

type Area = Extract<PlaceEntry["place"]["geometry"], { type: "Polygon" | "MultiPolygon" }>;

/** The nearest point on an area's outline, [longitude, latitude]. */
function nearestOnOutline(area: Area, { lat, lng }: LatLng): Position {
  const outline = polygonToLine(area);
  const lines = outline.type === "FeatureCollection" ? outline.features : [outline];
  const points = lines.map((line) =>
    nearestPointOnLine(line as Feature<LineString | MultiLineString>, [lng, lat]),
  );
  const nearest = points.reduce((a, b) =>
    b.properties.pointDistance < a.properties.pointDistance ? b : a,
  );
  return nearest.geometry.coordinates;
}
