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

  it.each(["byPlace", "bySpeaker", "byDate"] as const)("%s hold each of its excerpts", (how) => {
    const held = contents[how].flatMap(({ quotations }) => quotations.map((q) => q.excerpt.id));
    expect([...new Set(held)].sort()).toEqual(own);
    if (how !== "byPlace") expect(held).toHaveLength(own.length);
    const ids = contents[how].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("put what has no place, speaker or date last", () => {
    for (const [headings, last] of [
      [contents.byPlace, "Not tied to a place"],
      [contents.bySpeaker, "The report itself, naming no source"],
      [contents.byDate, "date not stated"],
    ] as const) {
      expect(titles(headings).indexOf(last)).toBe(headings.length - 1);
    }
  });
});

it("dates are in their order, names in the alphabet's", () => {
  const [first] = atlas.reports;
  if (!first) throw new Error("expected a report");
  const { byDate, byPlace } = contentsOf(atlas, first, t);
  expect(titles(byDate).slice(0, 2)).toEqual(["June 2024", "autumn 2024"]);
  const places = titles(byPlace).slice(0, -1);
  expect(places).toEqual(places.toSorted());
});

it("an excerpt is told by its first words alone", () => {
  for (const quotation of atlas.quotations) {
    expect(quotation.excerpt.exact.replace(/^"/, "").startsWith(excerptOpening(quotation))).toBe(
      true,
    );
    expect(excerptOpening(quotation).split(" ").length).toBeLessThanOrEqual(5);
  }
});
