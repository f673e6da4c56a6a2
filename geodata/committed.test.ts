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
