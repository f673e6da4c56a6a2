import { expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "./atlas";
import { countUndated } from "./filter-by-time";
import { timelineOf } from "./timeline";

const atlas = joinAtlas(readGeodata());
const timeline = timelineOf(atlas);

it("counts every dated excerpt once", () => {
  const counted = timeline.bars.reduce((sum, { excerpts }) => sum + excerpts, 0);
  expect(counted).toBe(atlas.quotations.length - countUndated(atlas.quotations));
});

it("spans from the first event to the last expected one", () => {
  expect(timeline.first).toBe("2024-01");
  expect(timeline.last).toBe("2025-11");
});

it("no two bars in a lane overlap", () => {
  for (const a of timeline.bars) {
    expect(a.from).toBeLessThan(a.to);
    for (const b of timeline.bars) {
      if (a !== b && a.lane === b.lane) expect(a.to <= b.from || b.to <= a.from).toBe(true);
    }
  }
});

it("marks bars as happened or expected", () => {
  const june17 = timeline.bars.find(({ from, to }) => from > 17 && to - from < 0.1);
  expect(june17).toMatchObject({ happened: true, vague: false });
  expect(timeline.bars.filter(({ happened }) => !happened).every(({ vague }) => vague)).toBe(true);
});
