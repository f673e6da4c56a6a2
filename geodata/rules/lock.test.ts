import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixture, TEXT } from "../fixture";
import { lockReport } from "../lock";
import { checkLimits, checkLock } from "./lock";

/** The violations of a report of `count` words with one excerpt from word 0 to `last`. */
function limitsOf(last: number, count: number, basis: "quotation" | "own" = "quotation") {
  const { reports, lock } = fixture();
  const [report] = reports;
  const entry = lock["harbour-news"]?.excerpts["new-pier"];
  if (report === undefined || entry === undefined) throw new Error("the fixture has changed");
  const excerpts = { "new-pier": { ...entry, first_word: 0, last_word: last } };
  const rights = { basis, decided_by: null, date: null };
  const locked = { sha256: "", words: count, excerpts };
  return checkLimits({ ...report, rights }, locked).map(({ got }) => got);
}

describe("checkLimits", () => {
  test.each([
    ["two thirds of a short report", 59, 90, []],
    ["more than two thirds of it", 59, 89, ["67.4 %; the longest: new-pier (60 words)"]],
    ["55 % of 400 words, but in one run", 219, 400, ["220 words: new-pier"]],
    [
      "more than 55 %",
      220,
      400,
      ["55.3 %; the longest: new-pier (221 words)", "221 words: new-pier"],
    ],
    ["a run of 60 words", 59, 1000, []],
    ["a run of 61 words", 60, 1000, ["61 words: new-pier"]],
  ])("%s", (_, last, count, expected) => {
    expect(limitsOf(last, count)).toEqual(expected);
  });
});

test("the limits bind only what is quoted without another right", () => {
  expect(limitsOf(99, 100, "own")).toEqual([]);
  expect(limitsOf(99, 100)).toHaveLength(2);
});

describe("checkLock", () => {
  test("the fixture conforms to its lock", () => {
    expect(checkLock(fixture())).toEqual([]);
  });

  test("a letter that moves from prefix to exact is reported", () => {
    const data = fixture();
    const [excerpt] = data.reports[0]?.excerpts ?? [];
    if (excerpt === undefined) throw new Error("the fixture has changed");
    excerpt.prefix = "of Anton is";
    excerpt.exact = " building a new pier";
    expect(checkLock(data)).toMatchObject([{ path: ["excerpts", 0, "exact"] }]);
  });

  test("positions are UTF-16 code units, also after an astral character", () => {
    const [report] = fixture().reports;
    if (report === undefined) throw new Error("the fixture has changed");
    const start = (text: string) => lockReport(report, text).excerpts["new-pier"]?.start ?? 0;
    expect(start(`🚢 ${TEXT}`)).toBe(start(TEXT) + 3);
  });

  test("a lock entry without a report is reported", () => {
    const data = fixture();
    expect(checkLock({ ...data, reports: [] })).toMatchObject([{ got: "no such report" }]);
  });

  test("an entry with another hash or length fails", () => {
    const field = fc.constantFrom("sha256", "end", "start");
    fc.assert(
      fc.property(field, fc.integer({ min: 1, max: 9 }), (name, by) => {
        const data = fixture();
        const entry = data.lock["harbour-news"]?.excerpts["new-pier"];
        if (entry === undefined) throw new Error("the fixture has changed");
        if (name === "sha256") entry.sha256 = `${by}`.repeat(64);
        else entry[name as "end" | "start"] += by;
        expect(checkLock(data)).not.toEqual([]);
      }),
    );
  });
});
