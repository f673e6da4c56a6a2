/** A run of words by their indices in the text, from 0, both included. */
export interface WordSpan {
  first: number;
  last: number;
}

/** How much of a report its excerpts repeat. */
export interface Coverage {
  /** Number of words in at least one excerpt. */
  words: number;
  /** The same as a fraction of all words, 0 to 1. */
  share: number;
  /** Number of words in the longest run of words that are all in excerpts. */
  longestRun: number;
  /** The words of that run, the first of several. */
  run: WordSpan;
}

/**
 * How much of a report may be quoted without another right to its words: words of one excerpt, of an unbroken
 * run of excerpts, and the share of all its words. A report is `short` below that many words.
 */
export const LIMITS = {
  excerpt: 45,
  run: 60,
  share: 0.55,
  short: { words: 400, share: 2 / 3 },
} as const;

/** The share of a report's words that its excerpts may have together, 0 to 1. */
export const shareLimit = (words: number): number =>
  words < LIMITS.short.words ? LIMITS.short.share : LIMITS.share;

/** The words of a text (runs of characters without white space), as UTF-16 offsets; `end` is exclusive. */
export function wordsOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    return { start: index, end: index + word.length };
  });
}

/** The words that overlap a part of the text, even by a single character; offsets as in `wordsOf`. */
export function wordSpanOf(text: string, start: number, end: number): WordSpan {
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
  let [length, longestRun, last] = [0, 0, -1];
  for (let word = 0; word < total; word++) {
    length = repeated.has(word) ? length + 1 : 0;
    if (length > longestRun) [longestRun, last] = [length, word];
  }
  const run = { first: last - longestRun + 1, last };
  return { words: repeated.size, share: repeated.size / total, longestRun, run };
}
