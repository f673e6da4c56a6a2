import type { Finding } from "./finding";
import { checkGeometry } from "./rules/geometry";
import { checkIds } from "./rules/ids";
import { checkLock } from "./rules/lock";
import { checkReferences } from "./rules/references";
import { checkWords } from "./rules/words";
import type { Geodata } from "./schema";

/** The rules that need no lock: what `reports:verify` asks before it writes one. */
export function checkUnlocked(data: Geodata): Finding[] {
  return [
    ...checkIds(data),
    ...checkReferences(data),
    ...checkWords(data.reports),
    ...checkGeometry(data.layers),
  ];
}

/** Every rule that one file's schema cannot know; empty where all is well. */
export function checkGeodata(data: Geodata): Finding[] {
  return [...checkUnlocked(data), ...checkLock(data)];
}
