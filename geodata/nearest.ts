import { editDistance } from "./edit-distance";

/** Without case and diacritics, so that "Pokróvsk" is "pokrovsk". */
function plain(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * The candidates that `word` was probably meant to be, nearest first, equals in the order given.
 *
 * @param limit how many at most. A candidate that shares fewer than half of its letters is never
 *   offered: a far-fetched guess helps less than none.
 */
export function nearest(word: string, candidates: readonly string[], limit = 1): string[] {
  const target = plain(word);
  return candidates
    .map((candidate) => ({ candidate, away: editDistance(target, plain(candidate)) }))
    .filter(({ candidate, away }) => away <= Math.max(target.length, candidate.length) / 2)
    .sort((a, b) => a.away - b.away)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
