import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numbersIn } from "./number-words";

const readings = (text: string, lang = "en") => numbersIn(text, lang).map((it) => it.readings);

describe("numbersIn", () => {
  test.each<[string, number[]]>([
    ["around 11,000 soldiers", [11000]],
    ["25,000-30,000 soldiers", [25000, 30000]],
    ["Between 40 and 60", [40, 60]],
    ["between forty and sixty", [40, 60]],
    ["forty-six boats", [46]],
    ["two hundred and six boats", [206]],
    ["between two hundred and three hundred", [200, 300]],
    ["three hundred thousand", [300000]],
    ["one thousand two hundred and fifty", [1250]],
    ["half a million people", [500000]],
    ["1.5 million", [1500000]],
    ["two dozen", [24]],
    ["a hundred", [100]],
    ["12k", [12000]],
    ["dozens of battles", []],
    ["hundreds of people", []],
    ["half of them", [0.5]],
    ["no ships", [0]],
    ["10 000 and 12’500", [10000, 12500]],
    ["some 1,000 sappers and 5,000 engineers", [1000, 5000]],
    ["30 June 2025", [30, 2025]],
  ])("%s", (text, values) => {
    expect(readings(text).map(([first]) => first)).toEqual(values);
  });

  test.each<[string, string, number[]]>([
    ["de", "25.000 Menschen", [25000]],
    ["de", "1,5 Millionen", [1500000]],
    ["uk", "20 тис. військових", [20000]],
    ["ru", "от 10 000 до 12 000", [10000, 12000]],
    ["ko", "1만 5천명", [15000]],
    ["ja", "3万人", [30000]],
    ["ar", "٦٠٠ شخص", [600]],
    ["hi", "१,२०० लोग", [1200]],
    ["uk", "двадцять", []],
  ])("%s: %s", (lang, text, values) => {
    expect(readings(text, lang).map(([first]) => first)).toEqual(values);
  });

  test.each([
    ["25-30,000", [25000, 30000]],
    ["between 4 and 6 thousand", [4000, 6000]],
  ])("%s may share its thousands", (text, values) => {
    expect(readings(text).map((it) => it.at(-1))).toEqual(values);
  });

  test("every number is read as each language writes it", () => {
    const langs = fc.constantFrom(
      "en",
      "de",
      "fr",
      "uk",
      "ru",
      "ko",
      "ja",
      "ar-EG",
      "fa",
      "hi",
      "de-CH",
    );
    fc.assert(
      fc.property(langs, fc.integer({ min: 0, max: 9_999_999 }), (lang, value) => {
        expect(readings(new Intl.NumberFormat(lang).format(value), lang)).toEqual([[value]]);
      }),
    );
  });
});
