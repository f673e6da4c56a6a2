import { expect, test } from "vitest";
import { everyClaim } from "../files";
import { fixture } from "../fixture";
import type { Geodata } from "../schema";
import { checkReferences } from "./references";
import { checkVocabulary } from "./vocabulary";

/** The only claim of the excerpt of that id. */
function claimOf(data: Geodata, id: string) {
  const found = everyClaim(data.reports).find(({ excerpt }) => excerpt.id === id);
  if (found === undefined) throw new Error("the fixture has changed");
  return found.claim;
}

test("the fixture's vocabularies are used", () => {
  expect(checkVocabulary(fixture())).toEqual([]);
});

test.each<[string, (data: Geodata) => void, object[]]>([
  [
    "a place that no excerpt mentions",
    (data) => {
      claimOf(data, "volunteers-200").mentions = [];
    },
    [{ file: "places.json", path: [0], got: "none" }],
  ],
  [
    "a counted thing that no figure counts",
    (data) => {
      const boats = { id: "boats", names: { en: "Boats" }, description: { en: "Boats." } };
      Object.assign(data, { counted: [...data.counted, boats] });
    },
    [{ file: "vocabulary/counted.json", path: [1] }],
  ],
  [
    "a speaker whom nobody heard",
    (data) => {
      const nobody = { id: "x", names: { en: "X" }, kind: "person", named: true };
      Object.assign(data, { speakers: [...data.speakers, nobody] });
    },
    [{ file: "vocabulary/speakers.json", path: [2] }],
  ],
  [
    "an unnamed speaker who is named",
    (data) => {
      const [, mayor] = data.speakers;
      Object.assign(mayor ?? {}, { kind: "unnamed", named: true });
    },
    [{ path: [1, "named"], got: "true" }],
  ],
  [
    "an outlet that the report doesn't cite",
    (data) => {
      for (const report of data.reports) report.cites = [];
    },
    [{ path: ["excerpts", 0, "claims", 0, "chain", 0], got: '"anton-courier"' }],
  ],
])("%s", (_, change, expected) => {
  const data = fixture();
  change(data);
  const findings = checkVocabulary(data);
  expect(findings).toMatchObject(expected);
  expect(findings).toHaveLength(expected.length);
});

test.each([
  ["mayor", null],
  ["harbour-news", null],
  ["anton-courier-2025-05-03", null],
  ["mayro", "mayor"],
  ["anton-courir-2025-05-03", "anton-courier-2025-05-03"],
  ["anton-courier-2025-05-33", "anton-courier"],
])("the origin %s", (origin, nearest) => {
  const data = fixture();
  for (const figure of claimOf(data, "volunteers-200").figures) figure.origin = origin;
  const findings = checkReferences(data).map((it) => it.nearest);
  expect(findings).toEqual(nearest === null ? [] : [[nearest]]);
});
