/** A run of words by their numbers in the text, both ends included; the first word is 0. */
export interface WordSpan {
  first: number;
  last: number;
}

/** How much of a report its excerpts repeat. */
export interface Coverage {
  /** Words that any of them repeats. */
  words: number;
  /** The same as a part of all words, 0 to 1. */
  share: number;
  /** Words of the longest passage without a word between that is not repeated. */
  longestRun: number;
}

/** Excerpts repeat less than this part of a report, and no run longer than that. */
export const LIMITS = { share: 0.45, run: 60 } as const;

/** Where the words of a text stand: runs of characters without white space. */
export function wordsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    return { start: index, end: index + word.length };
  });
}

/** The words of a text that a stretch of it touches, be it by one letter or a full stop. */
export function touched(text: string, start: number, end: number): WordSpan {
  const words = wordsOf(text);
  const first = words.findIndex((word) => word.end > start);
  const last = words.findLastIndex((word) => word.start < end);
  return { first, last };
}

/** @param total words of the whole report. */
export function coverageOf(spans: readonly WordSpan[], total: number): Coverage {
  const repeated = new Set<number>();
  for (const { first, last } of spans) {
    for (let word = first; word <= last; word++) repeated.add(word);
  }
  let [run, longestRun] = [0, 0];
  for (let word = 0; word < total; word++) {
    run = repeated.has(word) ? run + 1 : 0;
    longestRun = Math.max(longestRun, run);
  }
  return { words: repeated.size, share: repeated.size / total, longestRun };
}
