import { editDistance } from "./edit-distance";

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
    .map((candidate) => ({ candidate, edits: editDistance(target, normalize(candidate)) }))
    .filter(({ candidate, edits }) => edits <= Math.max(target.length, candidate.length) / 2)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}
