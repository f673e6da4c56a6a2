import { describe, expect, it } from "vitest";
import { SCHEMES, TOKENS, type Tokens } from "./tokens";

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2, definition of relative luminance). */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, 1 to 21 (WCAG 2.2, definition of contrast ratio). */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const pairs: [text: keyof Tokens, background: keyof Tokens][] = [
  ["ink", "paper"],
  ["ink", "raised"],
  ["quiet", "paper"],
  ["quiet", "raised"],
  ["accent", "paper"],
  ["accent", "raised"],
  ["accent", "land"],
  ["quiet", "land"],
  ["onAccent", "accent"],
  ["settlement", "land"],
  ["country", "land"],
  ["seaName", "sea"],
];

describe.each(SCHEMES)("the %s tokens", (scheme) => {
  it.each(pairs)("%s has a contrast of 4.5 on %s", (text, background) => {
    const ratio = contrast(TOKENS[scheme][text], TOKENS[scheme][background]);
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });

  it("accent lines have a contrast of 3 on the sea", () => {
    expect(contrast(TOKENS[scheme].accent, TOKENS[scheme].sea)).toBeGreaterThanOrEqual(3);
  });
});
