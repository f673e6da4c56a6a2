/**
 * `labels.json`: the label positions of countries and seas.
 *
 * A country's label is at the pole of inaccessibility of its largest polygon (the point farthest from
 * the outline), which is inside the mainland even if that is concave.
 */
import { area } from "@turf/turf";
import type { Position } from "geojson";
import polylabel from "polylabel";
import { countries } from "./boundaries";
import { round } from "./geometry";
import { SEAS, type SeaLabel } from "./seas";

export type Label = SeaLabel & { readonly kind: "country" | "sea" };

/** [minimum area in km², minzoom]: the zoom from which a country has room for its label. */
const MINZOOM_BY_AREA: readonly (readonly [number, number])[] = [
  [5_000_000, 1],
  [1_500_000, 1.7],
  [500_000, 2.5],
  [200_000, 3.2],
  [60_000, 4],
  [15_000, 5],
  [2_000, 6],
  [0, 7.5],
];

/** Positions where readers expect the label elsewhere, by ISO code: [longitude, latitude]. */
const BY_HAND: Readonly<Record<string, Position>> = {
  RUS: [96, 62],
  ATA: [60, -78],
  USA: [-98.5, 39.5],
  CAN: [-106, 58],
};

export function labels(): Label[] {
  const seas = SEAS.map((sea) => ({ kind: "sea" as const, ...sea }));
  return [...countryLabels(), ...seas];
}

function countryLabels(): Label[] {
  return countries()
    .map((country) => ({ country, size: area(country) / 1e6 }))
    .sort((a, b) => b.size - a.size)
    .map(({ country: { properties, geometry }, size }) => {
      const [lon = 0, lat = 0] = BY_HAND[properties.iso] ?? labelPosition(geometry.coordinates);
      const minzoom = MINZOOM_BY_AREA.find(([minimum]) => size >= minimum)?.[1] ?? 8;
      return { kind: "country", name: properties.name, lon: round(lon), lat: round(lat), minzoom };
    });
}

/**
 * The pole of inaccessibility of the largest polygon. Longitudes are scaled by the cosine of the
 * latitude first, so that distances are the same in both directions.
 */
function labelPosition(polygons: Position[][][]): Position {
  const sizes = polygons.map((coordinates) => area({ type: "Polygon", coordinates }));
  const largest = polygons[sizes.indexOf(Math.max(...sizes))] ?? [];
  const shrink = Math.cos(((largest[0]?.[0]?.[1] ?? 0) * Math.PI) / 180);
  const flat = largest.map((ring) =>
    ring.map(([x = 0, y = 0]): [number, number] => [x * shrink, y]),
  );
  const [x = 0, y = 0] = polylabel(flat, 0.02);
  return [x / shrink, y];
}
