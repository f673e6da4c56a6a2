import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixture, TEXT } from "../fixture";
import { lockReport } from "../lock";
import { checkLimits, checkLock } from "./lock";

/** The violations of a report of `count` words with one excerpt from word 0 to `last`. */
function limitsOf(last: number, count: number) {
  const { reports, lock } = fixture();
  const [report] = reports;
  const entry = lock["harbour-news"]?.excerpts["new-pier"];
  if (report === undefined || entry === undefined) throw new Error("the fixture has changed");
  const excerpts = { "new-pier": { ...entry, first_word: 0, last_word: last } };
  return checkLimits(report, { sha256: "", words: count, excerpts }).map(({ got }) => got);
}

describe("checkLimits", () => {
  test.each([
    ["44 of 100 words", 43, 100, []],
    ["45 of 100 words", 44, 100, ["45.0 %; the longest: new-pier (45 words)"]],
    ["a run of 60 words", 59, 1000, []],
    ["a run of 61 words", 60, 1000, ["61 words: new-pier"]],
    ["both at once", 60, 100, ["61.0 %; the longest: new-pier (61 words)", "61 words: new-pier"]],
  ])("%s", (_, last, count, expected) => {
    expect(limitsOf(last, count)).toEqual(expected);
  });
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
