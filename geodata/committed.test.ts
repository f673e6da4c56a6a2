/** Tests of the committed data. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LIMITS, shareLimit } from "./coverage";
import { everyClaim, everyExcerpt } from "./files";
import { readGeodata } from "./read";
import { checkLock, lockedCoverage } from "./rules/lock";

const data = readGeodata();
const excerpts = everyExcerpt(data.reports);
const claims = everyClaim(data.reports);
const speakers = new Map(data.speakers.map((speaker) => [speaker.id, speaker]));

const FIELDS = ["prefix", "exact", "suffix"] as const;

/** The position of every character of every excerpt. */
const positions = excerpts.flatMap(({ excerpt }) =>
  FIELDS.flatMap((field) => [...excerpt[field]].map((_, at) => ({ id: excerpt.id, field, at }))),
);

function withCharacter({ id, field, at }: (typeof positions)[number], character: string) {
  const reports = structuredClone(data.reports);
  const excerpt = reports.flatMap((it) => it.excerpts).find((it) => it.id === id);
  if (excerpt === undefined) throw new Error(`no excerpt ${id}`);
  const text = excerpt[field];
  excerpt[field] = text.slice(0, at) + character + text.slice(at + 1);
  return { changed: excerpt[field] !== text, findings: checkLock({ ...data, reports }) };
}

describe("the committed data", () => {
  test("changing one character of any excerpt fails the check with one finding", () => {
    const replacement = fc.string({ unit: "grapheme", minLength: 0, maxLength: 1 });
    fc.assert(
      fc.property(fc.constantFrom(...positions), replacement, (position, character) => {
        const { changed, findings } = withCharacter(position, character);
        expect(findings).toHaveLength(changed ? 1 : 0);
      }),
    );
  });

  test("every place is mentioned, and every mention is of a place", () => {
    const mentioned = new Set(claims.flatMap(({ claim }) => claim.mentions.map((it) => it.place)));
    const known = data.layers.flatMap(({ features }) => features.map(({ id }) => id));
    expect([...mentioned].sort()).toEqual(known.sort());
  });

  test("every speaker and every counted thing is used", () => {
    const used = new Set(claims.flatMap(({ claim }) => claim.chain.map((it) => it.speaker)));
    expect([...speakers.keys()].filter((id) => !used.has(id))).toEqual([]);
    const counted = new Set(claims.flatMap(({ claim }) => claim.figures.map((it) => it.counted)));
    expect(data.counted.filter(({ id }) => !counted.has(id))).toEqual([]);
  });

  test("an outlet in a chain is one that the report cites", () => {
    for (const { report, excerpt, claim } of claims) {
      const chain = claim.chain.map(({ speaker }) => speaker);
      const outlets = chain.filter((id) => speakers.get(id)?.kind === "outlet");
      expect(report.cites, excerpt.id).toEqual(expect.arrayContaining(outlets));
    }
  });

  test("no excerpt that mentions Pokrovsk is about North Korea", () => {
    const mentioning = claims.filter(({ claim }) =>
      claim.mentions.some((it) => it.place === "pokrovsk"),
    );
    expect(mentioning.filter(({ excerpt }) => /korea/i.test(excerpt.exact))).toEqual([]);
  });

  test.each(Object.entries(data.lock))("%s stays within the limits", (_, locked) => {
    const { share, longestRun } = lockedCoverage(locked);
    expect(share).toBeLessThanOrEqual(shareLimit(locked.words));
    expect(longestRun).toBeLessThanOrEqual(LIMITS.run);
  });
});
