/**
 * GeoNames' settlements, parsed from the package's tab-separated file, since the package's own loader
 * throws on rows with an empty feature code.
 */
import { readFileSync } from "node:fs";
import { unpack } from "./unpack";

export type Settlement = {
  readonly id: string;
  readonly name: string;
  readonly alternates: readonly string[];
  readonly lon: number;
  readonly lat: number;
  readonly code: string;
  readonly country: string;
  readonly population: number;
};

let memo: readonly Settlement[] | undefined;

export function settlementRows(): readonly Settlement[] {
  memo ??= readFileSync(unpack("settlements"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map(toSettlement);
  return memo;
}

/** Columns as in GeoNames' readme: 1 name, 3 alternates, 4 latitude, 5 longitude, 7 feature code, … */
function toSettlement(line: string): Settlement {
  const column = line.split("\t");
  const text = (i: number): string => column[i] ?? "";
  return {
    id: text(0),
    name: text(1),
    alternates: text(3).split(","),
    lat: Number(text(4)),
    lon: Number(text(5)),
    code: text(7),
    country: text(8),
    population: Number(text(14)),
  };
}
