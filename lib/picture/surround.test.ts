import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas, placeById, reportsOf } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
import type { Size } from "@/lib/geo/mercator";
import { escapeXml } from "@/lib/markup/markup";
import { translatorFor } from "@/lib/text/catalogues";
import { formatDate } from "@/lib/time/format-date";
import { defaultView } from "@/lib/view/codec";
import type { View } from "@/lib/view/view";
import { expectWellFormed, glyphWidth, textsOf } from "@/tests/support/svg";
import { fixedScheme } from "./colour-scheme";
import { drawSurround, layoutSurround, type MapSurround, NO_SURROUND } from "./surround";
import { mapSurround } from "./surround-text";

const LAYER_IDS = ["regions", "routes", "cities", "towns", "airports"];
const atlas = joinAtlas(readGeodata());
const t = translatorFor("en");
const home = defaultView({ layers: LAYER_IDS, languages: ["en"] });
const ids = [null, ...atlas.places.map(({ id }) => id)];
const textOf = (place: string | null, more: Partial<View> = {}): MapSurround =>
  mapSurround(atlas, { ...home, place, ...more }, t);
const scheme = fixedScheme("light");

const side = fc.integer({ min: 16, max: 4096 });
const size = fc.record({ width: side, height: side });
const place = fc.constantFrom(...ids);

const drawn = (text: MapSurround, size: Size): string =>
  drawSurround(text, size, layoutSurround(text, size), scheme).text;

/** The texts that extend beyond the picture's edge, measured by their glyphs. */
function beyond(svg: string, { width, height }: Size): string[] {
  return textsOf(svg)
    .filter(({ x, y, size, bold, text }) => {
      const right = x + glyphWidth(text, { size, bold });
      return x < 0 || right > width || y - size * 0.8 < 0 || y + size * 0.25 > height;
    })
    .map(({ text }) => text);
}

describe("a sheet of any size", () => {
  it("keeps its words inside", () => {
    fc.assert(
      fc.property(size, place, (size, id) => {
        expect(beyond(drawn(textOf(id), size), size)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    [16, 16],
    [16, 4096],
    [4096, 16],
    [239, 160],
    [240, 160],
    [240, 4096],
    [4096, 160],
    [1200, 630],
    [4096, 1953],
    [1953, 4096],
    [4096, 4096],
  ])("lays out and draws: %d×%d", (width, height) => {
    for (const id of ids) {
      const svg = drawn(textOf(id), { width, height });
      expectWellFormed(
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${svg}</svg>`,
      );
      expect(beyond(svg, { width, height })).toEqual([]);
      expect(svg).not.toMatch(/NaN|Infinity|undefined|"-\d/);
    }
  });

  it("leaves at least half of its height to the map", () => {
    fc.assert(
      fc.property(size, place, (size, id) => {
        const { foot, unit } = layoutSurround(textOf(id), size);
        expect(foot).toBeLessThanOrEqual(size.height / 2);
        if (foot > 0) expect([unit >= 9, unit <= 26]).toEqual([true, true]);
      }),
    );
  });

  it("has no line that runs into another, nor the title into the strip", () => {
    fc.assert(
      fc.property(size, place, (size, id) => {
        const sheet = layoutSurround(textOf(id), size);
        const texts = textsOf(drawn(textOf(id), size));
        const top = size.height - sheet.foot;
        const head = texts.filter(({ y }) => y < top);
        expect(head.every(({ y, size }) => y + size * 0.25 <= top)).toBe(true);
        const rows = [...new Set(texts.map(({ y }) => y))].sort((a, b) => a - b);
        const gaps = rows.slice(1).map((y, i) => y - (rows[i] as number));
        expect(Math.min(sheet.unit, ...gaps)).toBeGreaterThanOrEqual(sheet.unit * 0.99);
      }),
    );
  });

  it("has no words where none could be read", () => {
    expect(layoutSurround(textOf(null), { width: 239, height: 4096 })).toEqual(NO_SURROUND);
    expect(layoutSurround(textOf(null), { width: 4096, height: 159 })).toEqual(NO_SURROUND);
    expect(drawn(textOf(null), { width: 100, height: 100 })).toBe("");
  });
});

describe.each(ids)("the sheet of %s", (id) => {
  const text = textOf(id);
  const words = (size: Size) =>
    textsOf(drawn(text, size))
      .map(({ text }) => text)
      .join(" ");

  it.each([
    [1200, 630],
    [600, 400],
    [4096, 1900],
    [800, 2000],
  ])("has title, legend, reports and credits at %d×%d", (width, height) => {
    const shown = words({ width, height });
    for (const part of [text.title, text.reports, text.credits, ...titlesOf(text)]) {
      expect(shown).toContain(escapeXml(part));
    }
  });

  it("names every report that it rests on, with its date", () => {
    const entry = id === null ? undefined : placeById(atlas, id);
    for (const { date } of entry ? reportsOf(entry) : atlas.reports) {
      expect(text.reports).toContain(formatDate(date.edtf, t) ?? t("dateUnstated"));
    }
  });

  it("has no figure: its only numbers are the names of reports, their dates, and counts of excerpts", () => {
    const entry = id === null ? undefined : placeById(atlas, id);
    const allowed = [
      ...(entry ? [t("excerpts", { n: entry.quotations.length })] : []),
      ...atlas.reports.map(({ date }) => formatDate(date.edtf, t) ?? ""),
      ...atlas.reports.map((report) => reportName(report, t)),
      // "4.0" is the licence's version, not a figure.
      "CC BY 4.0",
    ];
    const { legend: _, ...said } = text;
    const rest = allowed
      .filter((part) => part !== "")
      .reduce(
        (words, part) => words.replaceAll(part, ""),
        [...Object.values(said), ...titlesOf(text)].join(" "),
      );
    expect(rest).not.toMatch(/\p{N}/u);
  });
});

const titlesOf = ({ legend }: MapSurround): string[] => legend.map(({ title }) => title);

describe("the legend", () => {
  it("names the layers that are shown, and no others", () => {
    const legend = (view: Partial<View>, place: string | null = null) =>
      textOf(place, view).legend.map(({ id }) => id);
    expect(legend({})).toEqual(LAYER_IDS);
    expect(legend({ layers: ["towns"] })).toEqual(["towns"]);
    expect(legend({ layers: [] })).toEqual([]);
    expect(legend({ layers: ["towns"] }, "kursk-oblast")).toEqual(["regions", "towns"]);
  });
});

it("hostile words are words", () => {
  const bad: MapSurround = {
    title: "<script>alert(1)</script>",
    subtitle: '"/><image href="//evil.example"/>',
    legend: [{ id: "towns", symbol: "point", colour: "accent", title: "&nbsp;]]>" }],
    reports: "\u0000<\ud800",
    credits: "x".repeat(9000),
  };
  const svg = drawn(bad, { width: 800, height: 600 });
  expectWellFormed(`<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6">${svg}</svg>`);
  expect(svg).not.toMatch(/<(?:script|image)/);
});
