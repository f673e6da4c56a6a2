/**
 * Chooses the font files for the map's labels and describes them twice: for MapLibre (`font-faces`)
 * and for pages (CSS).
 *
 * Google's Korean fonts come in 120 slices; only those that hold a character on the map are taken.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FontFacesSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Files } from "./folder";
import { covers, splitRanges } from "./unicode-range";

type Slice = { name: string; file: string; ranges: string[] };
type Family = { name: string; slices: Slice[] };

const require = createRequire(import.meta.url);
const LATIN = dirname(require.resolve("@fontsource/noto-sans/package.json"));
const KOREAN = dirname(require.resolve("@fontsource/noto-sans-kr/package.json"));

const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"];
const STYLES = { Regular: "400-normal", SemiBold: "600-normal", Italic: "400-italic" };

/** Everything `public/fonts/` holds: the fonts, their licences, `faces.json` and `korean.css`. */
export function fontFiles(hangul: readonly string[]): Files {
  const korean = koreanFamily(hangul);
  const families = [...latinFamilies(), korean];
  const slices = families.flatMap((family) => family.slices);
  return new Map<string, Uint8Array>([
    ...slices.map((slice) => [slice.name, readFileSync(slice.file)] as const),
    ["faces.json", Buffer.from(`${JSON.stringify(faces(families), null, 2)}\n`)],
    ["korean.css", Buffer.from(korean.slices.map(fontFaceRule).join("\n"))],
    ["LICENSE-noto-sans.txt", readFileSync(join(LATIN, "LICENSE"))],
    ["LICENSE-noto-sans-kr.txt", readFileSync(join(KOREAN, "LICENSE"))],
  ]);
}

function latinFamilies(): Family[] {
  const ranges = unicodeRanges(LATIN);
  return Object.entries(STYLES).map(([style, suffix]) => ({
    name: `Noto Sans ${style}`,
    slices: SUBSETS.map((subset) =>
      slice(LATIN, `noto-sans-${subset}-${suffix}`, ranges.get(subset) ?? noRange(LATIN, subset)),
    ),
  }));
}

function koreanFamily(hangul: readonly string[]): Family {
  const all = [...unicodeRanges(KOREAN)];
  const uncovered = hangul.filter((letter) => !all.some(([, ranges]) => covers(ranges, letter)));
  if (uncovered.length > 0) throw new Error(`Noto Sans KR has no glyph for ${uncovered.join(" ")}`);
  const used = all.filter(([, ranges]) => hangul.some((letter) => covers(ranges, letter)));
  return {
    name: "Noto Sans KR Regular",
    // Slices are keyed "[0]", "[1]", … and their files are numbered without the brackets.
    slices: used.map(([key, ranges]) =>
      slice(KOREAN, `noto-sans-kr-${key.replace(/[[\]]/g, "")}-400-normal`, ranges),
    ),
  };
}

const slice = (folder: string, name: string, ranges: string[]): Slice => ({
  name: `${name}.woff2`,
  file: join(folder, "files", `${name}.woff2`),
  ranges,
});

function unicodeRanges(folder: string): Map<string, string[]> {
  const json: Record<string, string> = JSON.parse(
    readFileSync(join(folder, "unicode.json"), "utf8"),
  );
  return new Map(Object.entries(json).map(([key, list]) => [key, splitRanges(list)]));
}

function noRange(folder: string, subset: string): never {
  throw new Error(`expected a unicode range for "${subset}" in ${folder}/unicode.json`);
}

function faces(families: readonly Family[]): FontFacesSpecification {
  return Object.fromEntries(
    families.map(({ name, slices }) => [
      name,
      slices.map((s) => ({ url: `/fonts/${s.name}`, "unicode-range": s.ranges })),
    ]),
  );
}

const fontFaceRule = (s: Slice): string => `@font-face {
  font-family: "Noto Sans KR";
  font-style: normal;
  font-weight: 400;
  font-display: swap;
  src: url("/fonts/${s.name}") format("woff2");
  unicode-range: ${s.ranges.join(", ")};
}
`;
