import fc from "fast-check";
import { expect, test } from "vitest";
import { readGeodata } from "@/geodata/read";
import { glossed, quotationContext, quotationParts, withEllipses } from "./quotation-text";

test.each([
  // prefix, exact, suffix; before, after; alone
  ["said ", "they left", "of them", "… said ", "of them …", "… they left …"],
  ["", "He left", "by November.”", "", "by November.”", "He left …"],
  ["", "He left", ".", "", ".", "He left"],
  ["", "He left", ".”", "", ".”", "He left"],
  ["", "Has he left", "?", "", "?", "Has he left"],
  ["", "He left.", "", "", "", "He left."],
  ["", "He left", "", "", " …", "He left …"],
  ["", "He left", ", said", "", ", said …", "He left …"],
  ["", "he left", ".", "… ", ".", "… he left"],
  ["", "“he left", ".", "… ", ".", "… “he left"],
  ["that ", "Kyiv fell silent", ".", "… that ", ".", "… Kyiv fell silent"],
  ["", "111,000 soldiers", "", "", " …", "111,000 soldiers …"],
  ["", "북한은", "", "", " …", "북한은 …"],
])("“%s|%s|%s” has an ellipsis where the sentence goes on", (...texts) => {
  const [prefix, exact, suffix, before, after, alone] = texts;
  expect(quotationContext({ prefix, exact, suffix })).toEqual({ before, after });
  expect(withEllipses({ prefix, exact, suffix, glosses: [] })).toBe(alone);
});

test("the exact words stay verbatim, and both forms agree on where they are cut", () => {
  for (const report of readGeodata().reports) {
    for (const excerpt of report.excerpts) {
      const alone = withEllipses({ ...excerpt, glosses: [] });
      const { before } = quotationContext(excerpt);
      expect(alone.replace(/^… | …$/g, "")).toBe(excerpt.exact);
      expect(alone.startsWith("…")).toBe(before !== "");
    }
  }
});

const gloss = (at: number, text: string) => ({ at, text, from: text });
const join = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join("");

/** Words, a mention among them, and glosses at places between words. */
const glossedWords = fc
  .record({
    words: fc.array(fc.stringMatching(/^[\wа-я’,[\]-]{1,6}$/), { minLength: 1, maxLength: 8 }),
    first: fc.nat(7),
    length: fc.nat(3),
    at: fc.uniqueArray(fc.nat(8), { maxLength: 4 }),
    after: fc.boolean(),
  })
  .map(({ words, first, length, at, after }) => {
    const exact = words.join(" ");
    const start = Math.min(first, words.length - 1);
    const starts = words.map((_, i) => words.slice(0, i).join(" ").length + (i && after ? 1 : 0));
    const places = [...starts, exact.length].filter((_, i) => at.includes(i));
    const glosses = [...new Set(places)]
      .sort((a, b) => a - b)
      .map((it, i) => gloss(it, `gloss ${i}`));
    return { exact, glosses, words: words.slice(start, start + 1 + length).join(" ") };
  });

test("without the glosses the words are exact, letter by letter, and none is lost", () => {
  fc.assert(
    fc.property(glossedWords, ({ exact, glosses, words }) => {
      for (const mention of [undefined, { words }]) {
        const { before, mentioned, after } = quotationParts({ exact, glosses }, mention);
        const all = [...before, ...mentioned, ...after];
        expect(join(all.filter((part) => part.gloss === null))).toBe(exact);
        expect(all.flatMap((part) => part.gloss ?? [])).toEqual(glosses);
        expect(join(all)).toBe(glossed({ exact, glosses }));
        const own = mentioned.filter((part) => part.gloss === null);
        expect(join(own)).toBe(mention ? words : "");
      }
    }),
  );
});

test("a gloss is parted from the words beside it by one space", () => {
  fc.assert(
    fc.property(glossedWords, ({ exact, glosses }) => {
      const text = glossed({ exact, glosses });
      expect(text).not.toMatch(/ {2}/);
      for (const { text: words } of glosses) {
        const [before = "", after = ""] = text.split(`[${words}]`);
        expect(before).toMatch(/(?:^|[\s[])$/);
        expect(after).toMatch(/^(?:$|[\s\p{P}])/u);
      }
    }),
  );
});

test.each([
  ["visit to Pyongyang", [gloss(8, "the city of")], "visit to [the city of] Pyongyang"],
  ["in June", [gloss(0, "Shoigu"), gloss(7, "2025")], "[Shoigu] in June [2025]"],
  ["“in June”", [gloss(1, "early")], "“[early] in June”"],
  ["he [sic] left", [{ at: 13, text: "sic", from: null }], "he [sic] left [sic]"],
])("%s with glosses is %s", (exact, glosses, text) => {
  expect(glossed({ exact, glosses })).toBe(text);
});

test("a gloss among the words of a mention is within them", () => {
  const words = { exact: "a visit to Pyongyang in June", glosses: [gloss(11, "the city of")] };
  expect(join(quotationParts(words, { words: "visit to Pyongyang" }).mentioned)).toBe(
    "visit to [the city of] Pyongyang",
  );
});
