import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fixture, type Mistake, TEXT, writeFixture } from "./fixture";
import { verifyReports } from "./verify";

const REPORT = "reports/harbour-news.json";
const lockFile = (root: string) => path.join(root, "reports.lock.json");

/** Prepares to verify the fixture, optionally with a mistake, and without a lock. */
function verify(mistake?: Mistake) {
  const root = writeFixture(mistake);
  rmSync(lockFile(root));
  return { root, run: () => verifyReports(root, path.join(root, "texts")) };
}

const MISTAKES: [from: string, to: string, message: string][] = [
  [
    "building a new",
    "building no new",
    `:19 excerpt new-pier, field exact: expected words of the report's text, letter by letter, got "building no new pier"`,
  ],
  [
    "of Anton is ",
    "of Anton was ",
    `:20 excerpt new-pier, field prefix: expected the words that stand right before exact, got "of Anton was "`,
  ],
  [
    ", said",
    ", says",
    `:39 excerpt volunteers-200, field suffix: expected the words that stand right after prefix and exact, got ", says"`,
  ],
  [
    '"last year"',
    '"this year"',
    `:45 excerpt volunteers-200, field date.text: expected words of the report's text, letter by letter, got "this year"`,
  ],
  ['"mayor"', '"mayro"', `:41 excerpt volunteers-200, field chain[0]: expected a speaker of`],
];

describe("verifyReports", () => {
  test("writes the same lock for the same texts", () => {
    const { root, run } = verify();
    expect(run()).toContain(
      "harbour-news: 2 excerpts, 16 of 73 words (21.9 %), longest run 9 words",
    );
    const written = readFileSync(lockFile(root), "utf8");
    run();
    expect(readFileSync(lockFile(root), "utf8")).toBe(written);
    expect(JSON.parse(written)).toEqual(fixture().lock);
  });

  test.each(MISTAKES)("%j → %j", (from, to, message) => {
    const { root, run } = verify({ file: REPORT, from, to });
    expect(run).toThrow(`geodata/${REPORT}${message}`);
    expect(existsSync(lockFile(root))).toBe(false);
  });

  test("a passage that occurs twice is ambiguous", () => {
    const { root, run } = verify();
    writeFileSync(path.join(root, "texts/harbour-news.txt"), TEXT + TEXT);
    expect(run).toThrow("excerpt new-pier, field prefix: expected a prefix and a suffix that make");
    expect(run).toThrow("got 2 such passages");
  });

  test("excerpts of too much of a report are reported", () => {
    const { root, run } = verify();
    writeFileSync(
      path.join(root, "texts/harbour-news.txt"),
      "of Anton is building a new pier, About 200 volunteers came to Anton last year, said he",
    );
    expect(run).toThrow(
      ":16 field excerpts: expected at most 66.7 % of the report's words in its excerpts, got 94.1 % (longest: volunteers-200, 9 words; new-pier, 7 words)",
    );
  });

  test("a missing text is named", () => {
    const { root, run } = verify();
    rmSync(path.join(root, "texts/harbour-news.txt"));
    expect(run).toThrow('expected a text "harbour-news.txt" in the folder of texts, got none');
  });
});
