/**
 * Edit distance: insertions, deletions, substitutions and swaps of adjacent letters (Damerau–Levenshtein,
 * optimal string alignment); "hru" has distance 1 to "hur".
 */
function distance(a: string, b: string): number {
  const rows: number[][] = [];
  const at = (i: number, j: number) => rows[i]?.[j] ?? i + j;
  for (let i = 1; i <= a.length; i++) {
    rows[i] = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY;
      rows[i]?.push(Math.min(substituted, swapped, at(i - 1, j) + 1, at(i, j - 1) + 1));
    }
  }
  return at(a.length, b.length);
}

/** Lower case without diacritics: "Pokróvsk" becomes "pokrovsk". */
function normalize(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/**
 * The candidates most similar to `word`, nearest first, ties in the order given. Candidates whose edit
 * distance exceeds half the length of the longer word are left out: a bad guess is worse than none.
 *
 * @param limit how many candidates to return at most
 */
export function nearest(word: string, candidates: readonly string[], limit = 1): string[] {
  const target = normalize(word);
  return candidates
    .map((candidate) => ({ candidate, edits: distance(target, normalize(candidate)) }))
    .filter(({ candidate, edits }) => edits <= Math.max(target.length, candidate.length) / 2)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
