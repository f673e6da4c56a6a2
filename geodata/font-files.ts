import { existsSync } from "node:fs";
import path from "node:path";
import * as fontkit from "fontkit";
import { METADATA } from "./files";
import type { Finding } from "./finding";
import { isKnown, lettersOf } from "./letters";
import type { Geodata } from "./schema";
import { covers } from "./unicode-range";

/** The atlas's font files are there, and have a glyph for each letter that they are used for. */
export function checkFontFiles(root: string, data: Geodata): Finding[] {
  const letters = lettersOf(data).filter((letter) => !isKnown(letter));
  return data.metadata.fonts.flatMap(({ file, unicode_range }, i): Finding[] => {
    const at = { file: METADATA, path: ["fonts", i, "file"] };
    const full = path.join(root, file);
    if (!existsSync(full)) return [{ ...at, expected: "a font file of the folder", got: file }];
    const font = fontkit.openSync(full);
    if (!("hasGlyphForCodePoint" in font))
      return [{ ...at, expected: "a file with one font", got: file }];
    const without = letters.filter(
      (letter) =>
        covers(unicode_range, letter) &&
        !font.hasGlyphForCodePoint(letter.codePointAt(0) as number),
    );
    return without.length === 0
      ? []
      : [{ ...at, expected: `a glyph for ${without.join(" ")}`, got: `none in ${file}` }];
  });
}
