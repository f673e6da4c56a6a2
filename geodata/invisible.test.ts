import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { invisibleIn, showInvisible } from "./invisible";

describe("invisibleIn", () => {
  test.each([
    ["a right-to-left override", "a\u202eb", ["U+202E"]],
    ["an isolate", "\u2066a\u2069", ["U+2066", "U+2069"]],
    ["a right-to-left mark", "שלום\u200f", ["U+200F"]],
    ["a zero-width space", "a\u200bb", ["U+200B"]],
    ["a soft hyphen", "Dampf\u00adschiff", ["U+00AD"]],
    ["a byte order mark", "\ufeffa", ["U+FEFF"]],
    ["a Hangul filler", "a\u3164", ["U+3164"]],
    ["a tag", "a\u{e0041}", ["U+E0041"]],
    ["a control", "a\u0007", ["U+0007"]],
    ["a line separator", "a\u2028b", ["U+2028"]],
    ["a private character", "\ue000", ["U+E000"]],
    ["a damaged character", "caf\ufffd", ["U+FFFD"]],
    ["half a character", "\ud83d", ["U+D83D"]],
    ["a joiner among Latin letters", "a\u200db", ["U+200D"]],
    ["a Persian non-joiner", "می\u200cروم", []],
    ["a Hindi joiner", "क्\u200dष", []],
    ["an emoji of several", "👩\u200d🚒 ❤\ufe0f\u200d🔥", []],
    ["line breaks and tabs", "a\n\r\tb", []],
    ["accents and a no-break space", "Pokróvsk\u00a0e\u0301", []],
  ])("%s", (_, text, expected) => {
    expect(invisibleIn(text)).toEqual(expected);
  });
});

test("what is shown holds no invisible character", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(invisibleIn(showInvisible(text))).toEqual([]);
    }),
  );
});
