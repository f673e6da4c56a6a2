/**
 * Edit distance: letters put in, left out, changed, or swapped with their neighbour (the optimal
 * string alignment of Damerau and Levenshtein; "hru" is one slip from "hur").
 */

/**
 * The distances of a word from each beginning of a text, from none of its letters to all of them; empty
 * where every one is more than `limit`.
 */
function distances(word: string, text: string, limit: number): number[] {
  let before: number[] = [];
  let above = Array.from({ length: text.length + 1 }, (_, j) => j);
  for (let i = 1; i <= word.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= text.length; j++) {
      const same = word.charCodeAt(i - 1) === text.charCodeAt(j - 1);
      let cost = Math.min(
        (above[j - 1] as number) + (same ? 0 : 1),
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
      );
      if (i > 1 && j > 1 && isSwap(word, text, i, j)) {
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return [];
    before = above;
    above = row;
  }
  return above;
}

const isSwap = (a: string, b: string, i: number, j: number): boolean =>
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);

/** How many slips make one word of another. */
export const editDistance = (a: string, b: string): number =>
  distances(a, b, Number.POSITIVE_INFINITY).at(-1) ?? 0;

/**
 * The fewest slips that make `query` of some beginning of `text`. A query is one still being typed, so
 * what follows in the text costs nothing.
 *
 * @returns the distance, or infinity where it is more than `limit`
 */
export function prefixEditDistance(query: string, text: string, limit: number): number {
  const nearest = Math.min(...distances(query, text.slice(0, query.length + limit), limit));
  return nearest <= limit ? nearest : Number.POSITIVE_INFINITY;
}
