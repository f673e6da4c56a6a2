interface TextStyle {
  /** Pixels. */
  size: number;
  /** Extra space after each character, in pixels. */
  spacing: number;
}

/** Classes of characters with similar advance widths in Noto Sans. */
const NARROW = /[iljtfrI.,:;'’()\- ]/;
const WIDE = /[mwMWЖШЩЮжшщю—]/;
const EAST_ASIAN = /[\u1100-\u11ff\u3000-\u9fff\uac00-\ud7af]/;

/** Approximate advance width of a character in Noto Sans Regular, in em. */
function advance(character: string): number {
  if (EAST_ASIAN.test(character)) return 0.92;
  if (NARROW.test(character)) return 0.31;
  if (WIDE.test(character)) return 0.88;
  return /\p{Lu}/u.test(character) ? 0.66 : 0.57;
}

/** Estimated width of a line of text, in pixels; exact enough to keep labels apart. */
export function textWidth(text: string, { size, spacing }: TextStyle): number {
  return [...text].reduce((sum, character) => sum + advance(character) * size + spacing, 0);
}

/**
 * Breaks a text at spaces into lines of at most `limit` pixels; line breaks in the text stay. A single
 * word that is wider has a line of its own.
 */
export function wrap(text: string, limit: number, style: TextStyle): string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    for (const word of paragraph.split(" ")) {
      const last = lines.at(-1);
      const longer = last === undefined ? word : `${last} ${word}`;
      if (last !== undefined && textWidth(longer, style) <= limit) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  });
}
