import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure } from "../schema";
import { checkFigure, checkUnits } from "./figures";

type Stated = Pick<Figure, "min" | "max" | "qualifier" | "words">;

const figureOf = (stated: Stated, unit = "people"): Figure => ({
  counted: "people",
  unit,
  as_of: null,
  origin: "mayor",
  ...stated,
});

const findings = (stated: Stated, lang = "en") =>
  checkFigure(figureOf(stated), lang, "f", []).map(({ path, nearest = [] }) => [
    path.join("."),
    ...nearest,
  ]);

const figure = (min: number | null, max: number | null, qualifier: string, words: string) =>
  ({ min, max, qualifier, words }) as Stated;

describe("checkFigure finds nothing wrong with", () => {
  test.each([
    figure(40, 60, "range", "Between 40 and 60 boats"),
    figure(40, 60, "range", "forty to sixty boats"),
    figure(4000, 6000, "range", "between 4 and 6 thousand"),
    figure(25000, 30000, "range", "25-30,000 soldiers"),
    figure(11000, 11000, "about", "around 11,000 soldiers"),
    figure(200, 200, "about", "200 volunteers"),
    figure(null, 30000, "up-to", "up to 30,000 additional soldiers"),
    figure(6000, null, "over", "over 6,000 personnel"),
    figure(1, 1, "plain", "a ship"),
    figure(2, 2, "plain", "his second trip"),
    figure(0, 0, "plain", "no ships"),
    figure(200, 200, "plain", "200 of 300 boats"),
    figure(null, null, "words", "dozens of battles"),
    figure(300, 300, "plain", "300 m of pipes"),
    figure(5_000_000, 5_000_000, "plain", "$5m"),
    figure(-5, -5, "plain", "-5 degrees"),
    figure(40, 40, "plain", "over 3 days, 40 boats"),
    figure(40, null, "over", "no fewer than 40 boats"),
    figure(50, 50, "plain", "half of them"),
    figure(66.7, 66.7, "about", "two thirds of the boats"),
    figure(600, 600, "plain", "600 boats of 1,000"),
    figure(null, null, "words", "closer to half of what was said"),
  ])("$words", (stated) => {
    expect(findings(stated)).toEqual([]);
  });

  test("numbers in letters of a language that is not read", () => {
    expect(findings(figure(20, 20, "plain", "двадцять човнів"), "uk")).toEqual([]);
  });
});

describe("checkFigure finds", () => {
  test.each<[Stated, string[][]]>([
    [figure(40, 600, "range", "Between 40 and 60"), [["max", "60"]]],
    [figure(40, 60, "plain", "Between 40 and 60"), [["qualifier", "range"]]],
    [figure(40, null, "up-to", "up to 40"), [["qualifier", "over"]]],
    [figure(null, 40, "over", "over 40"), [["qualifier", "up-to"]]],
    [figure(40, 40, "range", "40"), [["qualifier", "plain", "about"]]],
    [figure(40, 60, "about", "about 40 to 60"), [["qualifier", "range"]]],
    [figure(40, 40, "plain", "between 40 and 60"), [["qualifier", "range"]]],
    [figure(40, 40, "plain", "around 40"), [["qualifier", "about"]]],
    [figure(40, 40, "plain", "at least 40"), [["qualifier", "over"]]],
    [figure(40, 40, "plain", "no fewer than 40"), [["qualifier", "over"]]],
    [figure(24, 24, "plain", "dozens of battles"), [["min"], ["max"]]],
    [
      figure(600, 600, "plain", "٦ شخص"),
      [
        ["min", "6"],
        ["max", "6"],
      ],
    ],
  ])("%j", (stated, expected) => {
    expect(findings(stated)).toEqual(expected);
  });

  test("any other bound than the one that the words state", () => {
    const number = fc.integer({ min: 0, max: 2_000_000 });
    fc.assert(
      fc.property(number, number, (stated, value) => {
        const words = `${stated.toLocaleString("en")} people`;
        const found = findings(figure(value, value, "plain", words));
        expect(found.length === 0).toBe(stated === value);
      }),
    );
  });
});

describe("checkUnits", () => {
  const placed = ["people", "km"].map((unit, i) => ({
    figure: figureOf(figure(1, 1, "plain", "1"), unit),
    file: "f",
    path: [i],
  }));

  test("a figure of another unit on the same scale", () => {
    expect(checkUnits([{ id: "people" }], placed)).toMatchObject([
      { path: [1, "unit"], expected: expect.stringContaining('"people"'), got: '"km"' },
    ]);
  });

  test("units that the counted thing lists", () => {
    expect(checkUnits([{ id: "people", units: ["people", "km"] }], placed)).toEqual([]);
  });
});
