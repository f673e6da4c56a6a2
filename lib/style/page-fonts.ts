import { covers } from "@/geodata/unicode-range";
import { type FontSlice, fontFaceRule } from "./font-face-rule";
import { FACES } from "./fonts";
import slices from "./generated/slices.json";

/** The families whose text an atlas's own fonts complete; both are used at these weights. */
const COMPLETED = ["Noto Sans", "Source Serif 4"];
const WEIGHTS = [400, 600];

/** A font that an atlas brings. */
export interface OwnFont {
  url: string;
  ranges: readonly string[];
}

const EVERYWHERE = Object.values(FACES)
  .flat()
  .flatMap((face) => (typeof face === "string" ? [] : (face["unicode-range"] ?? [])));

/**
 * The rules of the fonts that only some atlases need: slices that hold one of the letters that the fonts of all
 * pages lack, and the atlas's own.
 */
export function pageFontsCss(characters: readonly string[], own: readonly OwnFont[]): string {
  const letters = characters.filter(
    (letter) => /\p{L}/u.test(letter) && !covers(EVERYWHERE, letter),
  );
  return [
    ...(slices as FontSlice[]).filter(({ ranges }) =>
      letters.some((letter) => covers(ranges, letter)),
    ),
    ...own.flatMap((font) =>
      COMPLETED.flatMap((family) => WEIGHTS.map((weight) => ({ ...font, family, weight }))),
    ),
  ]
    .map(fontFaceRule)
    .join("\n");
}
