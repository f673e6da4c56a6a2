import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverageOf, wordSpanOf, wordsOf } from "./coverage";

describe("wordsOf", () => {
  test("words are separated by white space and include punctuation", () => {
    expect(wordsOf(" 25,000-30,000 men,\n“they said”. ")).toEqual([
      { start: 1, end: 14 },
      { start: 15, end: 19 },
      { start: 20, end: 25 },
      { start: 26, end: 32 },
    ]);
  });
});

describe("wordSpanOf", () => {
  test.each([
    ["a whole word", 4, 7, 1, 1],
    ["one letter of each of two", 2, 5, 0, 1],
    ["the space after a word is not the word", 3, 7, 1, 1],
    ["a full stop counts as its word", 11, 12, 2, 2],
  ])("%s", (_, start, end, first, last) => {
    expect(wordSpanOf("one two six.", start, end)).toEqual({ first, last });
  });
});

describe("coverageOf", () => {
  test.each([
    ["nothing", [], { words: 0, share: 0, longestRun: 0, run: { first: 0, last: -1 } }],
    [
      "what overlaps counts once",
      [
        [0, 3],
        [2, 4],
      ],
      { words: 5, share: 0.5, longestRun: 5, run: { first: 0, last: 4 } },
    ],
    [
      "neighbours are one run",
      [
        [0, 1],
        [2, 3],
      ],
      { words: 4, share: 0.4, longestRun: 4, run: { first: 0, last: 3 } },
    ],
    [
      "a word between parts them",
      [
        [0, 1],
        [3, 3],
      ],
      { words: 3, share: 0.3, longestRun: 2, run: { first: 0, last: 1 } },
    ],
  ] as const)("%s", (_, pairs, expected) => {
    const spans = pairs.map(([first, last]) => ({ first, last }));
    expect(coverageOf(spans, 10)).toEqual(expected);
  });

  const span = fc
    .tuple(fc.nat(49), fc.nat(49))
    .map(([a, b]) => ({ first: Math.min(a, b), last: Math.max(a, b) }));

  test("another excerpt never reduces the coverage, and order does not matter", () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, more) => {
        const [before, after] = [coverageOf(spans, 50), coverageOf([more, ...spans], 50)];
        expect(after.words).toBeGreaterThanOrEqual(before.words);
        expect(after.longestRun).toBeGreaterThanOrEqual(before.longestRun);
        expect(after.longestRun).toBeLessThanOrEqual(after.words);
        expect(coverageOf([...spans, more], 50)).toEqual(after);
      }),
    );
  });
});
