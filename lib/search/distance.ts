/** What is reached where the limit is passed. */
const TOO_FAR = 99;

/**
 * The fewest letters to put in, leave out, change, or swap with their neighbour that make `query` of
 * some beginning of `text` (Damerau and Levenshtein, optimal string alignment). A query is one still
 * being typed, so what follows in the text costs nothing.
 *
 * @returns the distance, or 99 where it is more than `limit`
 */
export function distanceToStart(query: string, text: string, limit: number): number {
  const width = Math.min(text.length, query.length + limit);
  let before: number[] = [];
  let above = Array.from({ length: width + 1 }, (_, j) => j);
  for (let i = 1; i <= query.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = query.charCodeAt(i - 1) === text.charCodeAt(j - 1);
      let cost = Math.min(
        (above[j - 1] ?? TOO_FAR) + (same ? 0 : 1),
        (above[j] ?? TOO_FAR) + 1,
        (row[j - 1] ?? TOO_FAR) + 1,
      );
      if (i > 1 && j > 1 && isSwap(query, text, i, j)) {
        cost = Math.min(cost, (before[j - 2] ?? TOO_FAR) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return TOO_FAR;
    before = above;
    above = row;
  }
  const nearest = Math.min(...above);
  return nearest <= limit ? nearest : TOO_FAR;
}

const isSwap = (a: string, b: string, i: number, j: number): boolean =>
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
