import { METADATA } from "../files";
import type { Finding } from "../finding";
import { isKnown, lettersOf } from "../letters";
import type { Geodata } from "../schema";
import { covers } from "../unicode-range";

/** Each letter has a font: one that comes with the software, or one of the atlas's own. */
export function checkLetters(data: Geodata): Finding[] {
  const ranges = data.metadata.fonts.flatMap(({ unicode_range }) => unicode_range);
  const without = lettersOf(data).filter((letter) => !isKnown(letter) && !covers(ranges, letter));
  if (without.length === 0) return [];
  return [
    {
      file: METADATA,
      path: ["fonts"],
      expected: `a font for ${without.join(" ")}`,
      got: ranges.length === 0 ? "none" : `fonts for ${ranges.join(", ")}`,
    },
  ];
}
