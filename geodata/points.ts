/**
 * Converts rows with coordinates to GeoJSON points, with the `geojson` package.
 *
 * `@types/geojson` describes the format, not the package, so its function is typed here.
 */
import type { FeatureCollection, Point } from "geojson";
import * as library from "geojson";

type Parse = <Row extends object>(
  rows: readonly Row[],
  settings: { readonly Point: readonly [string, string] },
) => FeatureCollection<Point, Omit<Row, "lon" | "lat">>;

const { default: geojson } = library as unknown as { default: { parse: Parse } };

/** One point per row, from `lon` and `lat` in degrees; all other columns become properties. */
export const points = <Row extends { readonly lon: number; readonly lat: number }>(
  rows: readonly Row[],
): FeatureCollection<Point, Omit<Row, "lon" | "lat">> =>
  geojson.parse(rows, { Point: ["lat", "lon"] });
