import { cpSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixture, writeFixture } from "../fixture";
import { checkFontFiles } from "../font-files";
import type { Geodata } from "../schema";
import { checkLetters } from "./letters";

const FONTS = join(import.meta.dirname, "../../node_modules/@embedpdf/fonts-latin/fonts");

/** The fixture with a name in Thai letters, and with fonts. */
function inThai(fonts: Geodata["metadata"]["fonts"]): Geodata {
  const data = fixture();
  const [place] = data.layers[0]?.features ?? [];
  if (place) place.properties.names.th = "อันตน";
  return { ...data, metadata: { ...data.metadata, fonts } };
}

const font = (file: string, range: string) => ({ file, unicode_range: [range], licence: "OFL" });

test("Latin, Cyrillic, Greek and Hangul letters need no font of the atlas", () => {
  expect(checkLetters(fixture())).toEqual([]);
});

test("letters of another script are named", () => {
  expect(checkLetters(inThai([]))).toMatchObject([
    { file: "atlas.json", path: ["fonts"], expected: "a font for ต น อ ั", got: "none" },
  ]);
  expect(checkLetters(inThai([font("fonts/a.ttf", "U+0E00-0E2F")]))[0]?.expected).toBe(
    "a font for ั",
  );
  expect(checkLetters(inThai([font("fonts/a.ttf", "U+0E00-0E7F")]))).toEqual([]);
});

test("a font file must be there, and have the letters that it is named for", () => {
  const root = writeFixture();
  const data = inThai([font("fonts/sans.ttf", "U+0E00-0E7F")]);
  expect(checkFontFiles(root, data)[0]?.expected).toBe("a font file of the folder");
  mkdirSync(join(root, "fonts"));
  cpSync(join(FONTS, "NotoSans-Regular.ttf"), join(root, "fonts/sans.ttf"));
  expect(checkFontFiles(root, data)).toMatchObject([{ got: "none in fonts/sans.ttf" }]);
});
