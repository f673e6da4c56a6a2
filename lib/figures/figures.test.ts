import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import type { Figure } from "@/geodata/schema";
import { joinAtlas } from "@/lib/atlas/atlas";
import {
  type ColourScheme,
  fixedScheme,
  LIGHT_AND_DARK,
  PAGE_SCHEME,
} from "@/lib/picture/colour-scheme";
import { translatorFor } from "@/lib/text/catalogues";
import { inTheDark } from "@/tests/support/svg";
import { chartSvg } from "./chart-svg";
import { chartAltText, formatJoinedSource, formatValue, groupCount } from "./format";
import { glyphOf, labelPlace } from "./glyph";
import { commonSpeaker, groupById, groupFigures, isNumber, namesNoSource, valuesOf } from "./group";
import { scaleOf } from "./scale";

const atlas = joinAtlas(readGeodata());
const groups = groupFigures(atlas);
const t = translatorFor("en");
const group = (id: string) => {
  const found = groupById(groups, id);
  if (!found) throw new Error(`Expected the group ${id}.`);
  return found;
};

describe("groups of figures", () => {
  it("contain every figure of the reports once, grouped by the thing counted", () => {
    const stated = atlas.quotations.flatMap(({ figures }) => figures);
    const grouped = groups.flatMap((each) => valuesOf(each).map(({ figure }) => figure));
    expect(grouped).toHaveLength(stated.length);
    expect(new Set(grouped)).toEqual(new Set(stated));
    for (const { thing, sources } of groups) {
      for (const { values, origin } of sources) {
        for (const { figure } of values) {
          expect([figure.counted, figure.origin]).toEqual([thing.id, origin]);
        }
      }
    }
  });

  it.each([
    [
      "soldiers-expected",
      [
        [
          "25,000 to 30,000 soldiers",
          "up to 30,000 soldiers",
          "“almost thrice as many as were dispatched last year”",
        ],
        ["15,000 soldiers"],
        ["“closer to half of what Ukrainian intelligence indicated”"],
      ],
    ],
    ["soldiers-dispatched", [["about 11,000 soldiers"], ["11,000 troops"]]],
    ["casualties", [["4,000 to 6,000 casualties"]]],
    ["sappers-engineers", [["1,000 sappers", "5,000 military engineers", "over 6,000 personnel"]]],
    ["russian-soldiers-near-pokrovsk", [["111,000 soldiers"]]],
    ["battles-near-pokrovsk", [["“dozens of battles”"]]],
  ])("of %s have one source per origin", (id, expected) => {
    const values = group(id).sources.map((source) =>
      source.values.map((value) => formatValue(value, t).value),
    );
    expect(values).toEqual(expected);
  });

  it("put values in words last within a source, and sources of only words last", () => {
    const wordsLast = (inWords: boolean[]) => expect(inWords).toEqual(inWords.toSorted());
    for (const { sources } of groups) {
      wordsLast(sources.map(({ values }) => !values.some(isNumber)));
      for (const { values } of sources) wordsLast(values.map((value) => !isNumber(value)));
    }
  });

  it("are undefined for an unknown id", () => {
    expect(groupById(groups, "__proto__")).toBeUndefined();
  });
});

describe("in words", () => {
  it("a value has its chain, its report and its dates", () => {
    const [first] = valuesOf(group("soldiers-expected"));
    expect(first && formatValue(first, t)).toEqual({
      value: "25,000 to 30,000 soldiers",
      said: [
        "undisclosed Ukrainian officials (not named)",
        "CNN",
        "[Untitled report, July 2025 (inferred), citing CNN]",
      ],
      when: "as of 2 July 2025 (inferred); report of July 2025, inferred",
    });
  });

  it("a report that names no source says so", () => {
    for (const value of valuesOf(group("soldiers-dispatched"))) {
      expect(namesNoSource(value)).toBe(true);
      expect(formatValue(value, t).said).toEqual([
        expect.stringMatching(/^\[Untitled report, .*\], which names no source$/),
      ]);
    }
    expect(groupCount(group("soldiers-dispatched"), t)).toBe("2 values, no source named");
  });

  it("a joined source names the speaker that its values have in common", () => {
    const joined = (id: string) => group(id).sources.map((source) => formatJoinedSource(source, t));
    expect(joined("soldiers-expected")).toEqual(["One source for 3 values: CNN", null, null]);
    expect(joined("sappers-engineers")).toEqual(["One source for 3 values: Sergei Shoigu"]);
    const [apart] = group("soldiers-dispatched").sources;
    expect(apart && commonSpeaker(apart)).toBeUndefined();
    expect(groupCount(group("soldiers-expected"), t)).toBe("5 values from 3 sources");
  });

  it("the alt text has every value with its speakers and dates", () => {
    for (const each of groups) {
      const alt = chartAltText(each, t);
      for (const value of valuesOf(each)) {
        const { value: words, said, when } = formatValue(value, t);
        for (const part of [words, ...said, when]) expect(alt).toContain(part);
      }
    }
  });
});

const people = fc.integer({ min: 0, max: 2_000_000 });
const figure = fc
  .tuple(people, people, fc.constantFrom("plain", "about", "up-to", "over", "range", "words"))
  .map(([a, b, qualifier]): Pick<Figure, "min" | "max" | "qualifier"> => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    if (qualifier === "words") return { qualifier, min: null, max: null };
    if (qualifier === "up-to") return { qualifier, min: null, max: high };
    if (qualifier === "over") return { qualifier, min: low, max: null };
    return { qualifier, min: qualifier === "range" ? low : high, max: high };
  });
const figures = fc.array(figure, { minLength: 1, maxLength: 8 });

describe("the scale", () => {
  it.each([
    [[{ min: 25_000, max: 30_000, qualifier: "range" }], [0, 10_000, 20_000, 30_000]],
    [[{ min: 6000, max: null, qualifier: "over" }], [0, 2000, 4000, 6000, 8000]],
    [[{ min: 111_000, max: 111_000, qualifier: "plain" }], [0, 50_000, 100_000, 150_000]],
    [[{ min: 0, max: 0, qualifier: "plain" }], [0, 1]],
  ] as const)("of %j has the ticks %j", (values, ticks) => {
    expect(scaleOf(values)?.ticks).toEqual(ticks);
  });

  it("has none where there are only words", () => {
    expect(scaleOf([{ min: null, max: null, qualifier: "words" }])).toBeNull();
  });

  it("starts at 0, has at most five even ticks of 1, 2 or 5 × 10ⁿ, and covers every value", () => {
    fc.assert(
      fc.property(figures, (values) => {
        const scale = scaleOf(values);
        if (!scale) return values.every(({ qualifier }) => qualifier === "words");
        const [zero, step = 0] = scale.ticks;
        expect(zero).toBe(0);
        expect(String(step)).toMatch(/^[125]0*$/);
        expect(scale.ticks).toEqual(scale.ticks.map((_, i) => i * step));
        expect(scale.ticks.at(-1)).toBe(scale.max);
        expect(scale.ticks.length).toBeLessThanOrEqual(5);
        for (const { min, max } of values) {
          expect(Math.max(min ?? 0, max ?? 0)).toBeLessThanOrEqual(scale.max);
        }
        return true;
      }),
    );
  });
});

describe("a glyph", () => {
  const scale = { max: 40, ticks: [0, 10, 20, 30, 40] };
  const kinds = (value: Parameters<typeof glyphOf>[0]) => [
    ...new Set(glyphOf(value, scale).map(({ kind }) => kind)),
  ];

  it.each([
    ["plain", 10, 10, ["dot"]],
    ["about", 10, 10, ["halo", "dot"]],
    ["range", 10, 20, ["bar", "cap"]],
    ["up-to", null, 20, ["bar", "cap"]],
    ["over", 20, null, ["bar", "cap", "arrow"]],
    ["words", null, null, []],
  ] as const)("of %s has its shapes", (qualifier, min, max, shapes) => {
    expect(kinds({ qualifier, min, max })).toEqual(shapes);
  });

  it("stays on the scale and has its marks at its numbers", () => {
    fc.assert(
      fc.property(figures, (values) => {
        const common = scaleOf(values);
        if (!common) return;
        for (const value of values) {
          const shapes = glyphOf(value, common);
          const ends = shapes.flatMap((shape) =>
            shape.kind === "bar" ? [shape.from, shape.to] : [shape.at],
          );
          for (const end of ends) {
            expect(end).toBeGreaterThanOrEqual(-1e-9);
            expect(end).toBeLessThanOrEqual(1 + 1e-9);
          }
          const marks = shapes.filter(({ kind }) => kind === "dot" || kind === "cap");
          const at = marks.map((mark) => ("at" in mark ? Math.round(mark.at * common.max) : 0));
          const numbers = [value.min, value.max].filter((number) => number !== null);
          expect(new Set(at)).toEqual(new Set(numbers));
        }
      }),
    );
  });

  it("that fades has no gaps and is strongest at its cap", () => {
    for (const value of [
      { qualifier: "up-to", min: null, max: 30 },
      { qualifier: "over", min: 10, max: null },
    ] as const) {
      const bars = glyphOf(value, scale).filter((shape) => shape.kind === "bar");
      const strengths = bars.map(({ strength }) => strength);
      const rising = strengths.toSorted((a, b) => a - b);
      expect(strengths).toEqual(value.qualifier === "up-to" ? rising : rising.toReversed());
      for (const [i, bar] of bars.entries()) if (i > 0) expect(bar.from).toBe(bars[i - 1]?.to);
      expect([bars[0]?.from, bars.at(-1)?.to]).toEqual(
        value.qualifier === "up-to" ? [0, 0.75] : [0.25, 1],
      );
    }
  });

  it.each([
    ["range", 25, 40, "end", 1],
    ["plain", 2, 2, "start", 0.05],
    ["plain", 20, 20, "middle", 0.5],
    ["over", 24.8, null, "end", 0.62],
  ] as const)(
    "of %s %s to %s has its label anchored at the %s",
    (qualifier, min, max, anchor, at) => {
      expect(labelPlace({ qualifier, min, max } as Figure, scale)).toEqual({ anchor, at });
    },
  );
});

describe("the chart as a document", () => {
  const reports = "Rests on a test.";

  it.each(groups.map((each) => [each.thing.id, each] as const))("of %s is complete", (_, each) => {
    const { svg, height } = chartSvg(each, { reports, t, scheme: LIGHT_AND_DARK });
    expect(svg).toMatch(/^<svg [^>]*role="img"><title>[^<]+<\/title><desc>Chart: /);
    expect(svg).toContain(`height="${height}"`);
    expect(svg).toContain(reports);
    expect(svg).not.toMatch(/NaN|undefined|null|<script|href/);
    const numbers = valuesOf(each).filter(({ figure: { qualifier } }) => qualifier !== "words");
    const ends = [...svg.matchAll(/<(?:circle|rect) /g)].length;
    expect(ends).toBeGreaterThanOrEqual(numbers.length);
  });

  it("has the colours of one scheme, or of both, or of the page that it stands in", () => {
    for (const each of groups) {
      const draw = (scheme: ColourScheme) => chartSvg(each, { reports, t, scheme }).svg;
      const dark = draw(fixedScheme("dark"));
      expect(dark).not.toContain("var(");
      expect(inTheDark(draw(LIGHT_AND_DARK)) === dark).toBe(true);
      const fills = [...draw(PAGE_SCHEME).matchAll(/ (?:fill|stroke)="([^"]*)"/g)];
      expect(fills.filter(([, fill = ""]) => !/^(?:var\(--[a-z-]+\)|none)$/.test(fill))).toEqual(
        [],
      );
    }
  });
});
