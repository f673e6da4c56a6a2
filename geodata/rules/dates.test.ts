import { describe, expect, test } from "vitest";
import { readEdtf } from "../edtf";
import { checkDate, checkHappened } from "./dates";

const REPORTED = readEdtf("2025-07");

function findings(edtf: string, text: string | null, lang = "en", reported = REPORTED) {
  const date = { edtf, text, basis: "stated" as const };
  return checkDate(date, { lang, reported }, "f", []).map(({ expected, nearest = [] }) => [
    expected,
    ...nearest,
  ]);
}

describe("checkDate finds nothing wrong with", () => {
  test.each([
    ["2025-06-17", "On June 17"],
    ["2025-06", "On June 17"],
    ["2024-23", "in the fall of 2024"],
    ["2024-09/2024-11", "in the fall of 2024"],
    ["2024-23", "last fall"],
    ["2025-07/..", "as early as July or August"],
    ["../2025-11", "in stages by November"],
    ["../2025-06-05", "by June 5"],
    ["2024/2025-07", "since early last year"],
    ["2025-06-03~/2025-06-17", "in the two weeks before June 17"],
    ["2025-07-02", "Wednesday"],
    ["2024-06", "in June last year"],
    ["2022-06", "in June three years ago"],
    ["1991", "in 1991"],
    ["2025-06-05/..", "not until June 5"],
    ["1990/1999", "in the 1990s"],
    ["2025-06-03/2025-06-17", "between June 3 and June 17"],
    ["2025-06", "reported by Reuters in June"],
    ["2025", null],
  ])("%s for %j", (edtf, text) => {
    expect(findings(edtf, text)).toEqual([]);
  });

  test.each([
    ["uk", "2025-06-17", "17 червня"],
    ["ko", "2025-06-17", "6월 17일에"],
    ["th", "2025-06-17", "17 มิถุนายน 2568"],
  ])("%s: %s for %j", (lang, edtf, text) => {
    expect(findings(edtf, text, lang)).toEqual([]);
  });

  test("a far year that the date is said to be inferred from", () => {
    const date = { edtf: "1944-06-06", text: "On June 6", basis: "inferred" as const };
    const why = { inferred_from: "the sentence before it names 1944" };
    const context = { lang: "en", reported: REPORTED };
    expect(checkDate({ ...date, ...why }, context, "f", [])).toEqual([]);
    expect(checkDate({ ...date, inferred_from: "the year" }, context, "f", [])).toHaveLength(1);
  });

  test("a year that nothing is known of, since the report's date is not known", () => {
    expect(findings("../2027-06-05", "by June 5", "en", null)).toEqual([]);
  });
});

describe("checkDate finds", () => {
  test.each<[string, string | null, string[]]>([
    ["2025-06-18", "On June 17", ['the day that its text names, "On June 17"']],
    ["2025-07-17", "On June 17", ['the month that its text names, "On June 17"']],
    ["2025-06-17", "June 17, 2024", ['the year that its text names, "June 17, 2024"']],
    ["2024-21", "in the fall of 2024", ['the season that its text names, "in the fall of 2024"']],
    ["2025-07-03", "On Wednesday", ['the weekday that its text names, "On Wednesday"']],
    [
      "2025-06-03/2025-06-27",
      "between June 3 and June 17",
      ['the days or months that its text names, "between June 3 and June 17"'],
    ],
    ["2025-06-05", "by June 5", ['an open start for "by June 5"', "../2025-06-05"]],
    ["2025-06", "since June", ['an interval for "since June"', "2025-06/.."]],
    [
      "../2027-06-05",
      "by June 5",
      [
        'a date near the report\'s own (2025-07-01 to 2025-07-31) for "by June 5", which names no year',
        "../2025-06-05",
      ],
    ],
    [
      "2205-06",
      null,
      ["a date near the report's own (2025-07-01 to 2025-07-31) where no words name a year"],
    ],
    [
      "2023",
      "last year",
      ['a date in 2024 for "last year" in a report of 2025-07-01 to 2025-07-31'],
    ],
  ])("%s for %j", (edtf, text, expected) => {
    expect(findings(edtf, text)).toEqual([expected]);
  });

  test("another day in another language", () => {
    expect(findings("2025-06-18", "17 червня", "uk")).toHaveLength(1);
  });
});

test.each([
  ["happened", "2025-08-02", 1],
  ["happened", "2025-08-01", 0],
  ["happened", "2025-07-31/..", 0],
  ["planned", "2025-08", 0],
])("%s in %s, told in July 2025: %d findings", (modality, edtf, count) => {
  const date = { edtf, text: null, basis: "stated" as const };
  expect(checkHappened(date, modality, REPORTED, "f", [])).toHaveLength(count);
});
