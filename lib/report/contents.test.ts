import { describe, expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "@/lib/atlas/atlas";
import { translatorFor } from "@/lib/text/catalogues";
import { contentsOf, type ExcerptGroup, excerptOpening } from "./contents";

const atlas = joinAtlas(readGeodata());
const t = translatorFor("en");
const titles = (headings: readonly ExcerptGroup[]) => headings.map(({ title }) => title);

describe.each(atlas.reports)("the contents of $id", (report) => {
  const contents = contentsOf(atlas, report, t);
  const own = report.excerpts.map(({ id }) => id).sort();
  const claims = report.excerpts.flatMap((excerpt) => excerpt.claims);

  it.each(["byPlace", "bySpeaker", "byDate"] as const)(
    "%s has each of its excerpts",
    (grouping) => {
      const excerpts = contents[grouping].flatMap(({ quotations }) =>
        quotations.map(({ excerpt }) => excerpt.id),
      );
      expect([...new Set(excerpts)].sort()).toEqual(own);
      if (grouping !== "byPlace") expect(excerpts.length).toBeLessThanOrEqual(claims.length);
      const ids = contents[grouping].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    },
  );

  it("has excerpts without a place, speaker or date last", () => {
    for (const [headings, last] of [
      [contents.byPlace, "Not tied to a place"],
      [contents.bySpeaker, "The report itself, naming no source"],
      [contents.byDate, "date not stated"],
    ] as const) {
      const at = titles(headings).indexOf(last);
      if (at !== -1) expect(at).toBe(headings.length - 1);
    }
  });
});

it("dates are in chronological order, names in alphabetical order", () => {
  const first = atlas.reports.find(({ id }) => id === "report-000");
  if (!first) throw new Error("expected a report");
  const { byDate, byPlace } = contentsOf(atlas, first, t);
  expect(titles(byDate).slice(0, 2)).toEqual(["June 2024", "autumn 2024"]);
  const places = titles(byPlace).slice(0, -1);
  expect(places).toEqual(places.toSorted());
});

it("the opening of an excerpt is its first words, at most five", () => {
  for (const quotation of atlas.quotations) {
    const words = excerptOpening(quotation).replace(/^… /, "");
    expect(quotation.excerpt.exact.replace(/^"/, "").startsWith(words)).toBe(true);
    expect(words.split(" ").length).toBeLessThanOrEqual(5);
  }
});

it("the opening of an excerpt says whether the sentence begins before it", () => {
  const openings = atlas.quotations.map(excerptOpening);
  expect(openings).toContain("… dozens of battles occurring there");
  expect(openings).toContain("It was his second trip");
});
