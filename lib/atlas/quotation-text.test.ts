import fc from "fast-check";
import { expect, test } from "vitest";
import { readGeodata } from "@/geodata/read";
import { quotationContext, splitAtMention, withEllipses } from "./quotation-text";

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
  expect(withEllipses({ prefix, exact, suffix })).toBe(alone);
});

test("the exact words stay verbatim, and both forms agree on where they are cut", () => {
  for (const report of readGeodata().reports) {
    for (const excerpt of report.excerpts) {
      const alone = withEllipses(excerpt);
      const { before } = quotationContext(excerpt);
      expect(alone.replace(/^… | …$/g, "")).toBe(excerpt.exact);
      expect(alone.startsWith("…")).toBe(before !== "");
    }
  }
});

test("the text is split before and after the mention's words", () => {
  const text = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(text, text, text, (before, words, after) => {
      const parts = splitAtMention(before + words + after, { words });
      expect(parts.join("")).toBe(before + words + after);
      expect(parts[1]).toBe(words);
    }),
  );
});
