import { describe, expect, test } from "vitest";
import { dateWords } from "./date-words";

const read = (text: string, lang = "en") => {
  const words = dateWords(text, lang);
  const days = words?.days.map(({ month, day }) => (day === null ? `${month}` : `${month}-${day}`));
  return (
    words && [
      ...words.years,
      ...(days ?? []),
      ...words.weekdays.map((it) => `w${it}`),
      ...words.seasons.map((it) => `s${it}`),
    ]
  );
};

describe("dateWords", () => {
  test.each<[string, (number | string)[]]>([
    ["On June 17", ["6-17"]],
    ["June 5, 2025", [2025, "6-5"]],
    ["5 June 2025", [2025, "6-5"]],
    ["the 5th of June", ["6-5"]],
    ["June 3–5", ["6-3", "6-5"]],
    ["between June 3 and July 5", ["6-3", "7-5"]],
    ["as early as July or August", ["7", "8"]],
    ["may arrive in the coming months", []],
    ["in May", ["5"]],
    ["Sept. 3", ["9-3"]],
    ["in the fall of 2024", [2024, "s23"]],
    ["On Wednesday", ["w3"]],
    ["the 1990s", []],
    ["in stages by November", ["11"]],
    ["June 5 at 10:30", ["6-5"]],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each<[string, string, (number | string)[] | null]>([
    ["uk", "17 червня 2025 року", [2025, "6-17"]],
    ["uk", "червень", ["6"]],
    ["ru", "в среду, 2 июля", ["7-2"]],
    ["ko", "6월 17일에", ["6-17"]],
    ["ko", "11월", ["11"]],
    ["ja", "2025年6月17日", [2025, "6-17"]],
    ["de", "am 5. Juni", ["6-5"]],
    ["fr", "le 5 juin", ["6-5"]],
    ["es", "5 de junio", ["6-5"]],
    ["th", "17 มิถุนายน 2568", null],
  ])("%s: %s", (lang, text, expected) => {
    expect(read(text, lang)).toEqual(expected);
  });
});
