/**
 * Tables of places to GeoJSON points, with the `geojson` package.
 *
 * Its types come from `@types/geojson`, which describe the format and not the package, so the one
 * function used here is typed by hand.
 */
import type { FeatureCollection, Point } from "geojson";
import * as library from "geojson";

type Parse = <Row extends object>(
  rows: readonly Row[],
  settings: { readonly Point: readonly [string, string] },
) => FeatureCollection<Point, Omit<Row, "lon" | "lat">>;

const { parse } = (library as unknown as { default: { parse: Parse } }).default;

/** One point a row; every other column becomes a property. */
export const points = <Row extends { readonly lon: number; readonly lat: number }>(
  rows: readonly Row[],
): FeatureCollection<Point, Omit<Row, "lon" | "lat">> => parse(rows, { Point: ["lat", "lon"] });
