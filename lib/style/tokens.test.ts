import { describe, expect, it } from "vitest";
import { SCHEMES, TOKENS, type Tokens } from "./tokens";

/** Relative luminance and contrast, WCAG 2.2, section 1.4.3. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const text: [keyof Tokens, keyof Tokens][] = [
  ["ink", "paper"],
  ["ink", "raised"],
  ["quiet", "paper"],
  ["quiet", "raised"],
  ["accent", "paper"],
  ["accent", "raised"],
  ["accent", "land"],
  ["onAccent", "accent"],
  ["settlement", "land"],
  ["country", "land"],
  ["seaName", "sea"],
];

describe.each(SCHEMES)("the %s tokens", (scheme) => {
  it.each(text)("%s is readable on %s", (fore, back) => {
    expect(contrast(TOKENS[scheme][fore], TOKENS[scheme][back])).toBeGreaterThanOrEqual(4.5);
  });

  it("accent lines stand out from the sea", () => {
    expect(contrast(TOKENS[scheme].accent, TOKENS[scheme].sea)).toBeGreaterThanOrEqual(3);
  });
});
