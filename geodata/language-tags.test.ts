import { expect, test } from "vitest";
import { foreignWords, isOfOtherScript, mixedWords } from "./alphabet";
import { isLanguageTag, nearestTags } from "./language-tags";

test.each(["en", "uk", "ko", "sr-Latn", "zh-Hant", "en-GB", "gsw", "cop"])("%s is a tag", (tag) => {
  expect(isLanguageTag(tag)).toBe(true);
});

test.each([
  ["english", ["en"]],
  ["Ukrainian", ["uk"]],
  ["українська", ["uk"]],
  ["ua", ["uk"]],
  ["jp", ["ja"]],
  ["EN", ["en"]],
  ["en_GB", ["en-GB"]],
  ["xx", []],
  ["", []],
])("%s is no tag; it may mean %j", (tag, nearest) => {
  expect(isLanguageTag(tag)).toBe(false);
  expect(nearestTags(tag)).toEqual(nearest);
});

test.each([
  ["uk", "Iзмаїл", "Ізмаїл"],
  ["uk", "Kиїв", "Київ"],
  ["en", "Pokrоvsk", "Pokrovsk"],
  ["el", "Aθήνα", "Αθήνα"],
  ["en", "Kyїv", "Kyïv"],
  ["uk", "Сlоv", null],
])("a mixed word in %s: %s", (lang, word, meant) => {
  expect(mixedWords(word, lang)).toMatchObject([{ word, meant }]);
});

test.each([
  ["uk", "Слов'янськ і Слов’янськ, Словʼянськ"],
  ["uk", "Аеропорт Бориспіль (KBP)"],
  ["ko", "CNN은 북한과"],
  ["ja", "東京タワー"],
  ["en", "Hawaiʻi, Ōsaka, Saint-Étienne"],
])("no mixed and no foreign word in %s: %s", (lang, text) => {
  expect(mixedWords(text, lang)).toEqual([]);
  expect(isOfOtherScript(text, lang)).toBe(false);
});

test.each([
  ["uk", "Pokrovsk", ["Pokrovsk"]],
  ["en", "Покровськ", ["Покровськ"]],
  ["ko", "평양 Airport", ["Airport"]],
  ["ko", "평양 T-34 II", []],
  ["uk", "Улиця Петра I", []],
  ["sr-Latn", "Beograd", []],
  ["sr", "Beograd", ["Beograd"]],
])("a name in %s: %s", (lang, name, foreign) => {
  expect(foreignWords(name, lang)).toEqual(foreign);
});
