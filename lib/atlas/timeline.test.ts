import { expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "./atlas";
import { timelineOf } from "./timeline";

const atlas = joinAtlas(readGeodata("tests/atlas"));
const timeline = timelineOf(atlas);

it("counts every dated excerpt once for each of its dates", () => {
  const counted = timeline.bars.reduce((sum, { excerpts }) => sum + excerpts, 0);
  const dates = atlas.quotations.flatMap(({ claims }) => [
    ...new Set(claims.flatMap(({ claim }) => claim.date.edtf ?? [])),
  ]);
  expect(counted).toBe(dates.length);
  expect(dates.length).toBeGreaterThan(5);
});

it("spans from the first event to the last expected one", () => {
  expect(timeline.first).toBe("2019-01");
  expect(timeline.last).toBe("2026-12");
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
  const monthsFrom2019 = (year: number, month: number) => 12 * (year - 2019) + month - 1;
  const day = (from: number) =>
    timeline.bars.find((bar) => Math.floor(bar.from) === from && bar.to - bar.from < 0.1);
  const march = monthsFrom2019(2026, 3);
  expect(day(march)).toMatchObject({ happened: true, vague: false });
  const may = timeline.bars.find(({ from }) => Math.floor(from) === monthsFrom2019(2026, 5));
  expect(may).toMatchObject({ happened: false, vague: false });
  expect(timeline.bars.filter(({ from }) => from === 0)).toMatchObject([{ vague: true }]);
});
