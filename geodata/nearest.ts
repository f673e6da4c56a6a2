/**
 * Edit distance: letters put in, left out, changed, or swapped with their neighbour (the optimal
 * string alignment of Damerau and Levenshtein; "hru" is one slip from "hur").
 */
function distance(a: string, b: string): number {
  const rows: number[][] = [];
  const at = (i: number, j: number) => rows[i]?.[j] ?? i + j;
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      rows[i]?.push(Math.min(changed, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1));
    }
  }
  return at(a.length, b.length);
}

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
    .map((candidate) => ({ candidate, away: distance(target, plain(candidate)) }))
    .filter(({ candidate, away }) => away <= Math.max(target.length, candidate.length) / 2)
    .sort((a, b) => a.away - b.away)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
