/** Parses lists of code points in CSS's `unicode-range` notation. */

/** "U+20-22,U+a1" → ["U+20-22", "U+a1"]. */
export const splitRanges = (list: string): string[] => list.split(",").map((range) => range.trim());

/** Whether one of the ranges contains the character. */
export function covers(ranges: readonly string[], character: string): boolean {
  const point = character.codePointAt(0);
  if (point === undefined) throw new Error("expected a character, got an empty string");
  return ranges.some((range) => {
    const [start, end] = bounds(range);
    return start <= point && point <= end;
  });
}

export const UNICODE_RANGE = /^U\+([0-9a-f]{1,6})(?:-([0-9a-f]{1,6}))?$/i;

function bounds(range: string): [number, number] {
  const found = UNICODE_RANGE.exec(range);
  const start = found?.[1];
  if (start === undefined) {
    throw new Error(`expected a unicode range such as U+AC00-D7A3, got "${range}"`);
  }
  return [Number.parseInt(start, 16), Number.parseInt(found?.[2] ?? start, 16)];
}
