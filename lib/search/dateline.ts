/**
 * Datelines: a place and the areas it is in, as news reports write it ("POKROVSK, Ukraine", "KYIV (Ukraine)
 * —", "MOSCOW/KYIV, July 2 (Reuters) - …").
 */
import { foldText, phoneticKey } from "./fold";

interface AreaName {
  fold: string;
  /** Without the words for a kind of area: "donetsk" of "Donetsk Oblast". */
  core: string;
  sound: string;
}

/** A country, region or layer, by all its names and codes. */
export type Area = readonly AreaName[];

const KIND_OF_AREA = /(?:^| )(?:oblasti?|obl|region|province|krai|city|okrug)(?= |$)/g;

function areaName(text: string): AreaName {
  const fold = foldText(text);
  const core = fold.replace(KIND_OF_AREA, "").trim() || fold;
  return { fold, core, sound: phoneticKey(core) };
}

export const areaOf = (names: readonly string[]): Area => names.map(areaName);

/** Shorter names are codes, or would be found in too many words. */
const MIN_LENGTH = 4;

/** 0: no match; 1: the beginning of the name, or the name with more around it ("eastern Ukraine"); 2: the name. */
function match(query: AreaName, name: AreaName): 0 | 1 | 2 {
  if (query.fold === name.fold) return 2;
  if (name.fold.length < MIN_LENGTH) return 0;
  const long = name.sound.length >= MIN_LENGTH;
  if (query.core === name.core || (long && query.sound === name.sound)) return 2;
  const partly =
    name.core.startsWith(query.core) ||
    ` ${query.fold} `.includes(` ${name.core} `) ||
    (long && query.sound.startsWith(name.sound));
  return partly ? 1 : 0;
}

/** The areas that a qualifier names: those of that very name, or else those that it resembles. */
export function areasNamed(qualifier: string, areas: readonly Area[]): ReadonlySet<Area> {
  const query = areaName(qualifier);
  const found: [Set<Area>, Set<Area>] = [new Set(), new Set()];
  for (const area of query.fold === "" ? [] : areas) {
    const best = Math.max(...area.map((name) => match(query, name)));
    if (best > 0) found[best === 2 ? 1 : 0].add(area);
  }
  return found[1].size > 0 ? found[1] : found[0];
}

/** More parts than any dateline has; further ones are ignored. */
const MAX_PARTS = 4;

/**
 * The parts of a dateline, between commas and brackets and before a dash; the first may name two places,
 * with a slash between. Empty for a text that is not divided.
 */
export function datelineParts(text: string): string[] {
  const head = text.replace(/\s[—–-]{1,2}(?:\s.*)?$|—.*$/s, "");
  const parts = head.split(/[,，、;()（）[\]]+/).filter((part) => /[\p{L}\p{N}]/u.test(part));
  return parts.length < 2 && head === text && !text.includes("/") ? [] : parts.slice(0, MAX_PARTS);
}
