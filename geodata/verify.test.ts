import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { fixture, type Mistake, TEXT, writeFixture } from "./fixture";
import { readGeodata } from "./read";
import { verifyReports } from "./verify";

const REPORT = "reports/harbour-news.json";
const lockFile = (root: string) => path.join(root, "reports.lock.json");

/** Prepares to verify the fixture, optionally with a mistake, and without a lock. */
function verify(mistake?: Mistake) {
  const root = writeFixture(...(mistake ? [mistake] : []));
  rmSync(lockFile(root));
  return { root, run: () => verifyReports(root, path.join(root, "texts")) };
}

const MISTAKES: [from: string, to: string, message: string][] = [
  [
    "building a new",
    "building no new",
    `:19 excerpt new-pier, field exact: expected words of the report's text, letter by letter, "building a new pier", got "building no new pier": "no" where the report has "a"`,
  ],
  [
    "of Anton is ",
    "of Anton was ",
    `:20 excerpt new-pier, field prefix: expected the words that stand right before exact, "of Anton is ", got "of Anton was "`,
  ],
  [
    ", said",
    ", says",
    `:39 excerpt volunteers-200, field suffix: expected the words that stand right after prefix and exact, ", said", got ", says"`,
  ],
  [
    '"last year"',
    '"this year"',
    `:45 excerpt volunteers-200, field date.text: expected words of the report's text, letter by letter, "last year", got "this year": "this" where the report has "last"`,
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
    expect(run).toThrow(`/${REPORT}${message}`);
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
      ":16 field excerpts: expected at most 66.7 % of the report's words in its excerpts, got 94.1 %; the longest: volunteers-200 (9 words), new-pier (7 words)",
    );
  });

  test("a missing text is named", () => {
    const { root, run } = verify();
    rmSync(path.join(root, "texts/harbour-news.txt"));
    writeFileSync(path.join(root, "texts/harbor-news.txt"), TEXT);
    expect(run).toThrow(
      'expected a text "harbour-news.txt" of this or another report in the folder of texts, got none (nearest: "harbor-news")',
    );
  });

  test("a quotation that is in no part of the text", () => {
    const { run } = verify({
      file: REPORT,
      from: "building a new pier",
      to: "closing both ferries",
    });
    expect(run).toThrow(
      'letter by letter; it has no passage like this one, got "closing both ferries"',
    );
  });

  test("a title that is not in the text", () => {
    const { run } = verify({ file: REPORT, from: '"title": null', to: '"title": "A new peer"' });
    expect(run).toThrow(
      `:4 field title: expected words of the report's text, letter by letter, "a new pier"; or { "value": "A new peer", "added_by": "editor" }, got "A new peer": "A" where the report has "a", "peer" where the report has "pier"`,
    );
  });

  test("a title that an editor added, and one that is in the text", () => {
    const added = '"title": { "value": "Piers", "added_by": "editor" }';
    expect(verify({ file: REPORT, from: '"title": null', to: added }).run).not.toThrow();
    const stated = '"title": "The town of Anton"';
    expect(verify({ file: REPORT, from: '"title": null', to: stated }).run).not.toThrow();
  });
});

describe("with the text of one report of two", () => {
  /** Adds a report, `bay-news`, and takes away the texts that are not named. */
  function withSecondReport(texts: string[]) {
    const root = writeFixture();
    const second = structuredClone(fixture().reports[0]);
    const excerpt = second?.excerpts[0];
    if (second === undefined || excerpt === undefined) throw new Error("the fixture has changed");
    second.id = "bay-news";
    second.excerpts = [{ ...excerpt, id: "bay-pier" }];
    writeFileSync(path.join(root, "reports/bay-news.json"), JSON.stringify(second));
    writeFileSync(path.join(root, "texts/bay-news.txt"), TEXT);
    for (const id of ["bay-news", "harbour-news"]) {
      if (!texts.includes(id)) rmSync(path.join(root, `texts/${id}.txt`));
    }
    return { root, run: () => verifyReports(root, path.join(root, "texts")) };
  }
  const lockOfRoot = (root: string) => JSON.parse(readFileSync(lockFile(root), "utf8"));

  test("that one is verified, and the other keeps its lock and is named", () => {
    const { root, run } = withSecondReport(["bay-news"]);
    const summary = run();
    expect(summary).toContain("bay-news: 1 excerpts");
    expect(summary).toContain(
      "harbour-news: not verified, no harbour-news.txt in the folder; its excerpts are those that were verified before",
    );
    const lock = lockOfRoot(root);
    expect(Object.keys(lock)).toEqual(["bay-news", "harbour-news"]);
    expect(lock["harbour-news"]).toEqual(fixture().lock["harbour-news"]);
    expect(() => readGeodata(root)).not.toThrow();
  });

  test("a report that was never verified stays without a lock, and its excerpts are named", () => {
    const { root, run } = withSecondReport(["harbour-news"]);
    expect(run()).toContain(
      "bay-news: not verified, no bay-news.txt in the folder; never verified as they are now: bay-pier",
    );
    expect(Object.keys(lockOfRoot(root))).toEqual(["harbour-news"]);
    expect(() => readGeodata(root)).toThrow("bay-news.json:1 field id: expected an entry in");
  });

  test("a text that belongs to no report is named with the nearest", () => {
    const { root, run } = withSecondReport(["bay-news", "harbour-news"]);
    writeFileSync(path.join(root, "texts/harbor-news.txt"), TEXT);
    expect(run()).toContain(
      'harbor-news.txt: not read, no report has this id (nearest: "harbour-news")',
    );
  });
});
