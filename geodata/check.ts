import type { Finding } from "./finding";
import { checkGeometry } from "./rules/geometry";
import { checkIds } from "./rules/ids";
import { checkLocations } from "./rules/locations";
import { checkLock } from "./rules/lock";
import { checkReferences } from "./rules/references";
import { checkReports } from "./rules/reports";
import { checkVocabulary } from "./rules/vocabulary";
import { checkWords } from "./rules/words";
import type { Geodata } from "./schema";

/** The rules that need no lock; `reports:verify` checks them before it writes one. */
export function checkUnlocked(data: Geodata): Finding[] {
  return [
    ...checkIds(data),
    ...checkReferences(data),
    ...checkVocabulary(data),
    ...checkWords(data.reports),
    ...checkReports(data),
    ...checkGeometry(data.layers),
    ...checkLocations(data.layers),
  ];
}

/** All rules that a schema of one file cannot express; returns what they find wrong. */
export function checkGeodata(data: Geodata): Finding[] {
  return [...checkUnlocked(data), ...checkLock(data)];
}
