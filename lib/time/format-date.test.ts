import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readEdtf } from "@/geodata/edtf";
import { translatorFor } from "@/lib/text/catalogues";
import { dateSortKey, formatDate, formatSourcedDate } from "./format-date";

const t = translatorFor("en");

describe("a date in words", () => {
  it.each([
    ["2025", "2025"],
    ["2025-06", "June 2025"],
    ["2025-06-17", "17 June 2025"],
    ["2025-12-31", "31 December 2025"],
    ["2024-21", "spring 2024"],
    ["2024-22", "summer 2024"],
    ["2024-23", "autumn 2024"],
    ["2024-24", "winter 2024"],
    ["2025~", "about 2025"],
    ["2025-06?", "about June 2025"],
    ["2024-23%", "about autumn 2024"],
    ["2025-07/..", "July 2025 or later"],
    ["2025-07/", "July 2025 or later"],
    ["../2025-11", "by November 2025"],
    ["/2025-11", "by November 2025"],
    ["2025-07/2025-08", "July 2025 to August 2025"],
    ["2024~/2025-01-02", "about 2024 to 2 January 2025"],
  ])("%s is “%s”", (edtf, words) => {
    expect(formatDate(edtf, t)).toBe(words);
  });

  it.each([null, "", "soon", "2025-13", "2025-06-31", "../.."])("%s is null", (edtf) => {
    expect(formatDate(edtf, t)).toBeNull();
  });

  it("exists for every valid date, and contains its year", () => {
    const part = fc.stringMatching(/^2\d{3}(-(0[1-9]|1[0-2]|2[1-4]))?(-[0-3]\d)?[~?%]?$/);
    const edtf = fc.oneof(
      part,
      fc.tuple(part, part).map(([a, b]) => `${a}/${b}`),
    );
    fc.assert(
      fc.property(edtf, (text) => {
        const words = formatDate(text, t);
        expect(words === null).toBe(readEdtf(text) === null);
        if (words !== null) expect(words).toContain(text.slice(0, 4));
        expect(words ?? "").not.toMatch(/undefined|null|NaN|Invalid|[{}~?%]/);
      }),
    );
  });
});

it.each([
  ["2025-06-17", "2025-06-17"],
  ["2024-23~", "2024-09-01"],
  ["2025-07/..", "2025-07-01"],
  ["../2025-11", "2025-11-30"],
  [null, "9999"],
  ["nonsense", "9999"],
])("%s is sorted as %s", (edtf, key) => {
  expect(dateSortKey(edtf)).toBe(key);
});

it.each([
  ["stated", { edtf: "2025-06", basis: "stated" }, "June 2025"],
  ["inferred", { edtf: "2025-06", basis: "inferred", inferred_from: "it" }, "June 2025 (inferred)"],
  ["missing", { edtf: null, basis: "stated" }, "date not stated"],
] as const)("a date that is %s is formatted accordingly", (_, date, words) => {
  expect(formatSourcedDate({ text: null, ...date }, t)).toBe(words);
});
