import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Mistake, writeFixture } from "../fixture";
import { readGeodata } from "../read";
import type { Excerpt, Gloss } from "../schema";
import { verifyReports } from "../verify";
import { checkGlosses } from "./glosses";

const REPORT = "reports/harbour-news.json";
const PIER = "building a new pier";

const check = (exact: string, ...glosses: Gloss[]) =>
  checkGlosses({ exact, glosses } as unknown as Excerpt, REPORT, ["excerpts", 0]);

const gloss = (at: number, text: string, from: string | null = text): Gloss => ({ at, text, from });

describe("a gloss", () => {
  test.each([
    ["at the beginning", gloss(0, "Anton is")],
    ["between two words", gloss(9, "is")],
    ["at the end", gloss(PIER.length, "of Anton")],
    ["sic", gloss(8, "sic", null)],
    ["the words of another form", gloss(0, "The town is", "town of Anton is; the")],
  ])("%s is well", (_, it) => {
    expect(check(PIER, it)).toEqual([]);
  });

  test.each([
    ["in a word", gloss(3, "is"), "at", "a place between two words of exact"],
    ["beyond the words", gloss(PIER.length + 1, "is"), "at", "at most 19, the length of exact"],
    ["too long", gloss(0, "a b c d e f g h i"), "text", "at most 8 words"],
    ["a reading", gloss(0, "wrongly", "Anton is"), "text", 'words of from, "Anton is"'],
  ])("%s is reported", (_, it, field, expected) => {
    expect(check(PIER, it)).toMatchObject([
      { path: ["excerpts", 0, "glosses", 0, field], expected },
    ]);
  });

  test("the order of exact, and one at a place", () => {
    const expected = "glosses in the order of exact, one at a place";
    expect(check(PIER, gloss(9, "is"), gloss(0, "is"))).toMatchObject([{ expected }]);
    expect(check(PIER, gloss(9, "is"), gloss(9, "is"))).toMatchObject([{ expected }]);
  });

  test("never stands within a word, whatever the words are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-zà-öа-я0-9]{2,6}$/), { minLength: 1 }),
        fc.nat(),
        (words, n) => {
          const exact = words.join(" ");
          const at = n % (exact.length + 1);
          const isBetween = /\s|^$/.test(exact.charAt(at - 1)) || /\s|^$/.test(exact.charAt(at));
          expect(check(exact, gloss(at, "is")).length === 0).toBe(isBetween);
        },
      ),
    );
  });
});

describe("a gloss in a report", () => {
  const withGloss = (json: string): Mistake => ({
    file: REPORT,
    from: '"id": "new-pier",',
    to: `"id": "new-pier", "glosses": [${json}],`,
  });
  const verified = (json: string) => {
    const root = writeFixture(withGloss(json));
    verifyReports(root, path.join(root, "texts"));
    return root;
  };
  const TOWN = '{ "at": 0, "text": "The town is", "from": "The town of Anton is" }';

  test("is locked with the position of the words that it is from", () => {
    const root = verified(TOWN);
    const [report] = readGeodata(root).reports;
    expect(report?.excerpts[0]?.glosses).toEqual([gloss(0, "The town is", "The town of Anton is")]);
    const lock = readGeodata(root).lock["harbour-news"]?.excerpts["new-pier"];
    expect(lock?.glosses).toMatchObject([{ start: 0, end: 20 }]);
  });

  test("is by default from words that are the same; sic is from none", () => {
    const lock = readGeodata(
      verified('{ "at": 0, "text": "Anton is" }, { "at": 8, "text": "sic" }'),
    ).lock;
    expect(lock["harbour-news"]?.excerpts["new-pier"]?.glosses).toMatchObject([
      { start: 12, end: 20 },
      { start: null, end: null },
    ]);
  });

  test("of words that the report does not have is reported", () => {
    expect(() => verified('{ "at": 0, "text": "Berta is" }')).toThrow(
      'excerpt new-pier, field glosses[0].from: expected words of the report\'s text, letter by letter, "Anton is", got "Berta is": "Berta" where the report has "Anton"',
    );
  });

  test("that was not verified fails the check", () => {
    expect(() => readGeodata(writeFixture(withGloss(TOWN)))).toThrow(
      "excerpt new-pier, field glosses: expected the glosses that were verified (reports.lock.json has their hashes alone",
    );
    const root = verified(TOWN);
    const file = path.join(root, REPORT);
    writeFileSync(file, readFileSync(file, "utf8").replace(`[${TOWN}]`, "[]"));
    expect(() => readGeodata(root)).toThrow("field glosses: expected the glosses that");
  });
});
