import type { Finding } from "./finding";
import { checkGeometry } from "./rules/geometry";
import { checkIds } from "./rules/ids";
import { checkLetters } from "./rules/letters";
import { checkLocations } from "./rules/locations";
import { checkLock } from "./rules/lock";
import { checkMetadata } from "./rules/metadata";
import { checkPlaces } from "./rules/places";
import { checkReferences } from "./rules/references";
import { checkReports } from "./rules/reports";
import { checkVocabulary } from "./rules/vocabulary";
import { checkWords } from "./rules/words";
import type { Geodata } from "./schema";

/** The rules that need no lock; `reports:verify` checks them before it writes one. */
export function checkUnlocked(data: Geodata): Finding[] {
  return [
    ...checkMetadata(data),
    ...checkLetters(data),
    ...checkIds(data),
    ...checkPlaces(data),
    ...checkReferences(data),
    ...checkVocabulary(data),
    ...checkWords(data.reports),
    ...checkReports(data),
    ...checkGeometry(data.layers),
    ...checkLocations(data),
  ];
}

/** All rules that a schema of one file cannot express; returns what they find wrong. */
export function checkGeodata(data: Geodata): Finding[] {
  return [...checkUnlocked(data), ...checkLock(data)];
}
