/**
 * Chooses the font files, which pages and the map's labels share, and describes them twice: for MapLibre
 * (`font-faces`) and for pages (CSS).
 *
 * Google's Korean fonts come in 120 slices; only those with a character on the map are used.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FontFacesSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { Files } from "./folder";
import { covers, splitRanges } from "./unicode-range";

type Slice = { name: string; file: string; ranges: string[] };
/** A font with its CSS family name. */
type PageFont = { family: string; weight: number; slice: Slice };
type Family = { name: string; slices: Slice[] };

const require = createRequire(import.meta.url);
const LATIN = dirname(require.resolve("@fontsource/noto-sans/package.json"));
const KOREAN = dirname(require.resolve("@fontsource/noto-sans-kr/package.json"));

const SERIF = dirname(require.resolve("@fontsource/source-serif-4/package.json"));

const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"];
const STYLES = { Regular: "400-normal", SemiBold: "600-normal", Italic: "400-italic" };

/** All files of `public/fonts/`: the fonts, their licences, `faces.json` and `pages.css`. */
export function fontFiles(hangul: readonly string[]): Files {
  const map = latinFamilies();
  const families = [...map, koreanFamily(hangul)];
  const serif = serifFonts();
  const slices = [
    ...families.flatMap((family) => family.slices),
    ...serif.map(({ slice }) => slice),
  ];
  return new Map<string, Uint8Array>([
    ...slices.map((slice) => [slice.name, readFileSync(slice.file)] as const),
    ["faces.json", Buffer.from(`${JSON.stringify(faces(map), null, 2)}\n`)],
    ["pages.css", Buffer.from([...sansFonts(families), ...serif].map(fontFaceRule).join("\n"))],
    ["LICENSE-noto-sans.txt", readFileSync(join(LATIN, "LICENSE"))],
    ["LICENSE-source-serif-4.txt", readFileSync(join(SERIF, "LICENSE"))],
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

/** The weights that pages use, from the map's fonts. */
const SANS = new Map([
  ["Noto Sans Regular", { family: "Noto Sans", weight: 400 }],
  ["Noto Sans SemiBold", { family: "Noto Sans", weight: 600 }],
  ["Noto Sans KR Regular", { family: "Noto Sans KR", weight: 400 }],
]);

const sansFonts = (families: readonly Family[]): PageFont[] =>
  families.flatMap(({ name, slices }) => {
    const font = SANS.get(name);
    return font ? slices.map((slice) => ({ ...font, slice })) : [];
  });

/** The font of quotations and headings. */
function serifFonts(): PageFont[] {
  const ranges = unicodeRanges(SERIF).get("latin") ?? noRange(SERIF, "latin");
  return [400, 600].map((weight) => ({
    family: "Source Serif 4",
    weight,
    slice: slice(SERIF, `source-serif-4-latin-${weight}-normal`, ranges),
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

const fontFaceRule = ({
  family,
  weight,
  slice: { name, ranges },
}: PageFont): string => `@font-face {
  font-family: "${family}";
  font-style: normal;
  font-weight: ${weight};
  font-display: swap;
  src: url("/fonts/${name}") format("woff2");
  unicode-range: ${ranges.join(", ")};
}
`;
