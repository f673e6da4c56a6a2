/**
 * Chooses the font files, which pages and the map's labels share, and describes them for MapLibre
 * (`font-faces`) and for pages (CSS, and addresses for preloads).
 *
 * All pages have the fonts for Latin and Cyrillic. Greek, Vietnamese and Korean come in slices, of which an atlas
 * names those that hold one of its letters (`lib/server/page-fonts.server.ts`).
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { FontFacesSpecification } from "@maplibre/maplibre-gl-style-spec";
import { splitRanges } from "../geodata/unicode-range";
import { fontFaceRule } from "../lib/style/font-face-rule";
import { addressIn, FONTS_FOLDER } from "./asset-folders";
import type { Files } from "./folder";
import { hashedName } from "./hashed";

/** A file with some of a font's characters: its name in the package, without extension, and as published. */
type Slice = { name: string; file: string; bytes: Buffer; ranges: string[] };
/** A font with its CSS family name. */
type PageFont = { family: string; weight: number; slice: Slice };
type Family = { name: string; slices: Slice[] };

const require = createRequire(import.meta.url);
const LATIN = dirname(require.resolve("@fontsource/noto-sans/package.json"));
const KOREAN = dirname(require.resolve("@fontsource/noto-sans-kr/package.json"));

const SERIF = dirname(require.resolve("@fontsource/source-serif-4/package.json"));

const SUBSETS = ["latin", "latin-ext", "cyrillic", "cyrillic-ext"];
const FURTHER_SUBSETS = ["greek", "greek-ext", "vietnamese"];
const STYLES = { Regular: "400-normal", SemiBold: "600-normal", Italic: "400-italic" };

interface FontFiles {
  /** The files of `public/fonts/`: the fonts and their licences. */
  published: Files;
  /** Those of `lib/style/generated/`: `faces.json`, `pages.css`, `slices.json` and `addresses.json`. */
  described: Files;
}

export function fontFiles(): FontFiles {
  const map = latinFamilies(SUBSETS);
  const serif = serifFonts();
  const further = [...sansFonts(latinFamilies(FURTHER_SUBSETS)), ...koreanFonts()];
  const slices = [
    ...map.flatMap((family) => family.slices),
    ...[...serif, ...further].map(({ slice }) => slice),
  ];
  const licences = { "noto-sans": LATIN, "source-serif-4": SERIF, "noto-sans-kr": KOREAN };
  return {
    published: new Map<string, Uint8Array>([
      ...slices.map(({ file, bytes }) => [file, bytes] as const),
      ...Object.entries(licences).map(([font, folder]) => {
        const text = readFileSync(join(folder, "LICENSE"));
        return [hashedName(`LICENSE-${font}.txt`, text), text] as const;
      }),
    ]),
    described: new Map([
      ["faces.json", json(faces(map))],
      [
        "pages.css",
        Buffer.from([...sansFonts(map), ...serif].map(describedSlice).map(fontFaceRule).join("\n")),
      ],
      ["slices.json", json(further.map(describedSlice))],
      ["addresses.json", json(Object.fromEntries(slices.map((s) => [s.name, addressOf(s)])))],
    ]),
  };
}

const json = (value: unknown): Buffer => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

const addressOf = ({ file }: Slice): string => addressIn(FONTS_FOLDER, file);

/** As `lib/style/page-fonts.ts` reads it. */
const describedSlice = ({ family, weight, slice }: PageFont) => ({
  family,
  weight,
  url: addressOf(slice),
  ranges: slice.ranges,
});

function latinFamilies(subsets: readonly string[]): Family[] {
  const ranges = unicodeRanges(LATIN);
  return Object.entries(STYLES).map(([style, suffix]) => ({
    name: `Noto Sans ${style}`,
    slices: subsets.map((subset) =>
      slice(LATIN, `noto-sans-${subset}-${suffix}`, ranges.get(subset) ?? noRange(LATIN, subset)),
    ),
  }));
}

/** The weights that pages use, from the map's fonts. */
const SANS = new Map([
  ["Noto Sans Regular", { family: "Noto Sans", weight: 400 }],
  ["Noto Sans SemiBold", { family: "Noto Sans", weight: 600 }],
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

/** Slices are keyed "[0]", "[1]", … and their files are numbered without the brackets. */
const koreanFonts = (): PageFont[] =>
  [...unicodeRanges(KOREAN)]
    .filter(([key]) => key.startsWith("["))
    .map(([key, ranges]) => ({
      family: "Noto Sans KR",
      weight: 400,
      slice: slice(KOREAN, `noto-sans-kr-${key.replace(/[[\]]/g, "")}-400-normal`, ranges),
    }));

function slice(folder: string, name: string, ranges: string[]): Slice {
  const bytes = readFileSync(join(folder, "files", `${name}.woff2`));
  return { name, file: hashedName(`${name}.woff2`, bytes), bytes, ranges };
}

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
      slices.map((s) => ({ url: addressOf(s), "unicode-range": s.ranges })),
    ]),
  );
}
