import fc from "fast-check";
import { expect, test } from "vitest";
import { quotationContext, splitAtMention } from "./quotation-text";

test("there is an ellipsis where the sentence goes on, and none where it ends", () => {
  expect(quotationContext({ prefix: "said", suffix: "of them" })).toEqual({
    before: "… said",
    after: "of them …",
  });
  expect(quotationContext({ prefix: "", suffix: "by November.”" })).toEqual({
    before: "",
    after: "by November.”",
  });
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
