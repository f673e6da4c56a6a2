/**
 * Characters that nobody sees, or that change the order in which others are seen: bidirectional and other
 * controls, zero-width characters, private ones, and U+FFFD, which stands where a file was damaged. A
 * line break or a tab is none; nor is what a script or an emoji is written with (variation selectors, and
 * the joiners after a letter of such a script).
 */
const JOINER =
  "(?<=[\\p{L}\\p{M}])(?<![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}])[\\u200C\\u200D]" +
  "|(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D";
const INVISIBLE = new RegExp(
  `(?!${JOINER}|\\p{Variation_Selector}|[\\t\\n\\r])` +
    "[\\p{Default_Ignorable_Code_Point}\\p{Cc}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFF9-\\uFFFB\\uFFFD]",
  "gu",
);

/** The code point of a character, such as "U+202E". */
export function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, "0")}`;
}

/** The invisible characters of a text, each once, as code points. */
export const invisibleIn = (text: string): string[] => [
  ...new Set((text.match(INVISIBLE) ?? []).map(codePoint)),
];

/** The text with code points in place of its invisible characters, so that a terminal doesn't obey them. */
export const showInvisible = (text: string): string => text.replace(INVISIBLE, codePoint);
