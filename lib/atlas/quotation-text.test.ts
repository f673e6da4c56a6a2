import fc from "fast-check";
import { expect, test } from "vitest";
import { quotationContext, splitAtMention } from "./quotation-text";

test("an ellipsis stands where the sentence goes on, and not where it ends", () => {
  expect(quotationContext({ prefix: "said", suffix: "of them" })).toEqual({
    before: "… said",
    after: "of them …",
  });
  expect(quotationContext({ prefix: "", suffix: "by November.”" })).toEqual({
    before: "",
    after: "by November.”",
  });
});

test("the three parts are the words, cut about those of the tie", () => {
  const text = fc.string({ unit: "grapheme" });
  fc.assert(
    fc.property(text, text, text, (before, words, after) => {
      const parts = splitAtMention(before + words + after, { words });
      expect(parts.join("")).toBe(before + words + after);
      expect(parts[1]).toBe(words);
    }),
  );
});
