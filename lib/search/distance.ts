/** Returned if the distance exceeds the limit. */
const TOO_FAR = 99;

/**
 * The edit distance from `query` to the nearest prefix of `text`: insertions, deletions, substitutions
 * and swaps of adjacent letters (Damerau–Levenshtein, optimal string alignment). A prefix is enough
 * because the query is still being typed.
 *
 * @returns the distance, or 99 if it exceeds `limit`
 */
export function prefixEditDistance(query: string, text: string, limit: number): number {
  const width = Math.min(text.length, query.length + limit);
  // The dynamic programming table, of which only the last two rows are needed.
  let rowBefore: number[] = [];
  let rowAbove = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= query.length; i++) {
    const row = [i];
    let rowMin = i;
    for (let j = 1; j <= width; j++) {
      const same = query.charCodeAt(i - 1) === text.charCodeAt(j - 1);
      let cost = Math.min(
        (rowAbove[j - 1] ?? TOO_FAR) + (same ? 0 : 1),
        (rowAbove[j] ?? TOO_FAR) + 1,
        (row[j - 1] ?? TOO_FAR) + 1,
      );
      if (i > 1 && j > 1 && isSwap(query, text, i, j)) {
        cost = Math.min(cost, (rowBefore[j - 2] ?? TOO_FAR) + 1);
      }
      row.push(cost);
      if (cost < rowMin) rowMin = cost;
    }
    if (rowMin > limit) return TOO_FAR;
    rowBefore = rowAbove;
    rowAbove = row;
  }
  const nearest = Math.min(...rowAbove);
  return nearest <= limit ? nearest : TOO_FAR;
}

const isSwap = (a: string, b: string, i: number, j: number): boolean =>
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
