import type { Finding } from "./finding";
import { checkGeometry } from "./rules/geometry";
import { checkIds } from "./rules/ids";
import { checkLock } from "./rules/lock";
import { checkPlaces } from "./rules/places";
import { checkReferences } from "./rules/references";
import { checkWords } from "./rules/words";
import type { Geodata } from "./schema";

/** The rules that need no lock; `reports:verify` checks them before it writes one. */
export function checkUnlocked(data: Geodata): Finding[] {
  return [
    ...checkIds(data),
    ...checkPlaces(data),
    ...checkReferences(data),
    ...checkWords(data.reports),
    ...checkGeometry(data.layers),
  ];
}

/** All rules that a schema of one file cannot express; returns what they find wrong. */
export function checkGeodata(data: Geodata): Finding[] {
  return [...checkUnlocked(data), ...checkLock(data)];
}
