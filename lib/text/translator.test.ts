import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Catalogue } from "./catalogue";
import { catalogueOf } from "./catalogues";
import { createTranslator, localized } from "./translator";

const en = catalogueOf("en");
const english = createTranslator("en", en);
const ukrainian = createTranslator("uk", {
  ...en,
  excerpts: { one: "{n} уривок", few: "{n} уривки", many: "{n} уривків", other: "{n} уривка" },
} as Catalogue);

describe("a message", () => {
  it("has its slots filled, with numbers in the format of the language", () => {
    expect(english("dateBetween", { start: "May", end: "June" })).toBe("May to June");
    expect(english("excerpts", { n: 12_345 })).toBe("12,345 excerpts");
    expect(english("reportCiting", { outlets: "CNN" })).toBe("citing CNN");
  });

  it("leaves no slot open", () => {
    expect(english("dateBetween", { start: "May" })).toBe("May to ");
    expect(english("tagline")).toBe(en.tagline);
  });

  it("inserts values literally", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (id) => {
        expect(english("unknownText", { id })).toBe(en.unknownText.replace("{id}", () => id));
      }),
    );
    expect(english("unknownText", { id: "$& {id} $1" })).toContain("“$& {id} $1”");
  });
});

describe("a plural", () => {
  it.each([
    [0, "0 excerpts"],
    [1, "1 excerpt"],
    [2, "2 excerpts"],
    [21, "21 excerpts"],
  ])("of %i in English is “%s”", (n, words) => {
    expect(english("excerpts", { n })).toBe(words);
  });

  it.each([
    [1, "1 уривок"],
    [3, "3 уривки"],
    [5, "5 уривків"],
    [21, "21 уривок"],
  ])("of %i in Ukrainian is “%s”", (n, words) => {
    expect(ukrainian("excerpts", { n })).toBe(words);
  });

  it("falls back to the form `other` if the catalogue lacks one", () => {
    const incomplete = { ...en, excerpts: { other: "{n} уривка" } } as Catalogue;
    expect(createTranslator("uk", incomplete)("excerpts", { n: 5 })).toBe("5 уривка");
  });
});

it("numbers and lists have the format of the language", () => {
  expect(english.number(30_000)).toBe("30,000");
  expect(english.list(["a", "b", "c"])).toBe("a, b, and c");
  expect(ukrainian.list(["a", "b"])).toBe("a і b");
  expect(ukrainian.lang).toBe("uk");
});

it.each([
  ["uk", "Київ"],
  ["ko", "Kyiv"],
])("a name in %s is %s", (lang, name) => {
  expect(localized({ en: "Kyiv", uk: "Київ" }, lang)).toBe(name);
});
