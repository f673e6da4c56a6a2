import type { Element } from "xast";
import { x } from "xastscript";
import type { Place } from "@/geodata/schema";

type Geometry = Place["geometry"];
type Position = readonly [number, number];

/** GeoJSON to KML. Both write degrees, longitude first. Without an altitude, KML clamps to the ground. */
export function geometryElement(geometry: Geometry): Element {
  switch (geometry.type) {
    case "Point":
      return x("Point", [coordinates([geometry.coordinates])]);
    case "LineString":
      return line(geometry.coordinates);
    case "MultiLineString":
      return x("MultiGeometry", geometry.coordinates.map(line));
    case "Polygon":
      return polygon(geometry.coordinates);
    case "MultiPolygon":
      return x("MultiGeometry", geometry.coordinates.map(polygon));
  }
}

const coordinates = (positions: readonly Position[]): Element =>
  x("coordinates", positions.map((position) => position.join(",")).join(" "));

const line = (positions: readonly Position[]): Element =>
  x("LineString", [x("tessellate", "1"), coordinates(positions)]);

const polygon = ([outer = [], ...holes]: readonly (readonly Position[])[]): Element =>
  x("Polygon", [boundary("outer", outer), ...holes.map((hole) => boundary("inner", hole))]);

const boundary = (side: "outer" | "inner", ring: readonly Position[]): Element =>
  x(`${side}BoundaryIs`, [x("LinearRing", [coordinates(ring)])]);
