import { expect, test } from "vitest";
import { pageFontsCss } from "./page-fonts";

const families = (css: string) => css.match(/font-family: "[^"]+"/g) ?? [];

test("an atlas in Latin and Cyrillic letters needs no further font", () => {
  expect(pageFontsCss([..."Pokrovsk Покровськ — “→” 한".slice(0, -1)], [])).toBe("");
});

test("Korean letters bring their slices, and no others", () => {
  const css = pageFontsCss([..."평양"], []);
  expect(families(css).length).toBeGreaterThanOrEqual(1);
  expect(families(css).length).toBeLessThanOrEqual(2);
  expect(css).toContain("Noto Sans KR");
});

test.each([
  ["Greek", "Ἀθήνα", 2],
  ["Vietnamese", "Đà Nẵng ạ", 1],
])("%s letters bring theirs", (_, text, least) => {
  expect(families(pageFontsCss([...text], [])).length).toBeGreaterThanOrEqual(least);
});

test("a font of the atlas completes the families of text and quotations", () => {
  const css = pageFontsCss([], [{ url: "/atlas-fonts/ab.ttf", ranges: ["U+0E00-0E7F"] }]);
  expect(new Set(families(css)).size).toBe(2);
  expect(css).toContain('src: url("/atlas-fonts/ab.ttf") format("truetype")');
  expect(css).toContain("unicode-range: U+0E00-0E7F;");
});
