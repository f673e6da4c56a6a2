import { expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "./atlas";
import { countUndated, filterByTime, intervalsOf } from "./filter-by-time";

const atlas = joinAtlas(readGeodata());
const intervalsById = (id: string) => {
  const quotation = atlas.quotations.find(({ excerpt }) => excerpt.id === id);
  if (!quotation) throw new Error(`expected an excerpt ${id}`);
  return intervalsOf(quotation);
};

it.each([
  ["treaty-signed-in-pyongyang", { start: "2024-06-01", end: "2024-06-30" }],
  ["kursk-deployment-11000", { start: "2024-09-01", end: "2024-11-30" }],
  ["putin-confirms-presence", { start: "2025-04-01", end: "2025-04-30" }],
  ["shoigu-visit-june-17", { start: "2025-06-17", end: "2025-06-17" }],
  // Expected: starts with the report's date.
  ["arrival-in-stages-by-november", { start: "2025-07-01", end: "2025-11-30" }],
  ["south-korea-expects-15000", { start: "2025-07-01", end: null }],
  // Happened "by" a day, with no known start: that day alone.
  ["incursions-near-two-towns", { start: "2025-07-02", end: "2025-07-02" }],
  ["additional-25000-30000", null],
])("%s covers %j", (id, interval) =>
  expect(intervalsById(id)).toEqual(interval === null ? [] : [interval]),
);

it("a window keeps the excerpts that overlap it, and all places", () => {
  const autumn = filterByTime(atlas, { from: "2024-10", to: "2024-10" });
  const kursk = autumn.places.find(({ id }) => id === "kursk-oblast");
  expect(kursk?.quotations.map(({ excerpt }) => excerpt.id)).toContain("kursk-deployment-11000");
  expect(kursk?.quotations.map(({ excerpt }) => excerpt.id)).not.toContain(
    "putin-confirms-presence",
  );
  expect(autumn.places.map(({ id }) => id)).toEqual(atlas.places.map(({ id }) => id));
  expect(filterByTime(atlas, null)).toBe(atlas);
});

it("a window of all time contains every dated excerpt", () => {
  const all = filterByTime(atlas, { from: "1900", to: "2100" });
  expect(all.quotations.length).toBe(atlas.quotations.length - countUndated(atlas.quotations));
  expect(countUndated(atlas.quotations)).toBeGreaterThan(0);
});
