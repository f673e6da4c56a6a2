/** Reads SVG pictures: whether one is well-formed, the points of its lines, the size of its texts. */
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import type { Point } from "@/lib/geo/mercator";

/** Throws unless the text is well-formed XML and an SVG; resvg's parser (roxmltree) is strict. */
export function expectWellFormed(svg: string): void {
  new Resvg(svg, { font: { loadSystemFonts: false } });
}

const DARK_RULES =
  /<style>(?:@media \(prefers-color-scheme:dark\)\{((?:[^{}]+\{[^{}]*\})*)\})?(.*?)<\/style>/s;
const RULE = /(\w*)\[(\w+)="([^"]+)"\]\{\2:([^}]+)\}/g;

/**
 * A picture for both schemes as a dark system shows it: applies the rules to the attributes, those with an
 * element name last. The result is written like a picture in the dark scheme.
 */
export function inTheDark(svg: string): string {
  const [, rules = "", rest = ""] = DARK_RULES.exec(svg) ?? [];
  const colours = new Map(
    [...rules.matchAll(RULE)].map(([, element = "", property, light, dark = ""]) => [
      `${element} ${property} ${light}`,
      dark,
    ]),
  );
  return svg
    .replace(DARK_RULES, rest && `<style>${rest}</style>`)
    .replace(/<(\w+)( [^>]*)>/g, (_, element: string, attributes: string) => {
      const dark = attributes.replace(
        / (fill|stroke)="([^"]*)"/g,
        (whole, property: string, light: string) => {
          const key = `${property} ${light}`;
          const colour = colours.get(`${element} ${key}`) ?? colours.get(` ${key}`);
          return colour ? ` ${property}="${colour}"` : whole;
        },
      );
      return `<${element}${dark}>`;
    });
}

const NUMBER = /-?(?:\d+(?:\.\d+)?|\.\d+)/g;
const numbersOf = (data: string): number[] => (data.match(NUMBER) ?? []).map(Number);

/** The grammar of our paths: M, relative moves, and perhaps z. */
const SUBPATH = /^M[-\d. ]+l[-\d. ]+z?$/;

/** The lines of path data as absolute points; a closed one ends at its first point. */
export function pointsOf(data: string): Point[][] {
  return data
    .split(/(?=M)/)
    .filter((part) => part !== "")
    .map((part) => {
      if (!SUBPATH.test(part)) throw new Error(`Expected M, l and perhaps z, got "${part}".`);
      const flat = numbersOf(part);
      if (flat.length % 2 !== 0) throw new Error(`Expected pairs of numbers, got "${part}".`);
      const points: Point[] = [];
      for (let i = 0; i < flat.length; i += 2) {
        const { x, y } = points.at(-1) ?? { x: 0, y: 0 };
        points.push({ x: x + (flat[i] as number), y: y + (flat[i + 1] as number) });
      }
      return part.endsWith("z") ? [...points, points[0] as Point] : points;
    });
}

export interface DrawnText {
  x: number;
  y: number;
  size: number;
  bold: boolean;
  anchor: string;
  text: string;
}

const attribute = (tag: string, name: string): string =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";

/** The texts of a picture, one entry per line. */
export const textsOf = (svg: string): DrawnText[] =>
  [...svg.matchAll(/<text( [^>]*)>(.*?)<\/text>/gs)].flatMap(([, tag = "", content = ""]) =>
    linesOf(tag, content).map(([position, text]) => ({
      x: Number(attribute(position, "x")),
      y: Number(attribute(position, "y")),
      size: Number(attribute(tag, "font-size")),
      bold: attribute(tag, "font-weight") === "600",
      anchor: attribute(tag, "text-anchor") || "start",
      text,
    })),
  );

const linesOf = (tag: string, content: string): [string, string][] => [
  [tag, content.split("<tspan")[0] ?? ""],
  ...[...content.matchAll(/<tspan( [^>]*)>(.*?)<\/tspan>/g)].map(
    ([, position = "", text = ""]): [string, string] => [position, text],
  ),
];

const FONTS = ["NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf"].map((file) =>
  join(process.cwd(), "node_modules/@embedpdf/fonts-latin/fonts", file),
);
const widths = new Map<string, number>();

/** The width of a line of escaped text in pixels, measured by resvg from its glyphs. */
export function glyphWidth(text: string, { size, bold = false }: { size: number; bold?: boolean }) {
  const key = `${bold} ${text}`;
  const known = widths.get(key) ?? measure(text, bold);
  widths.set(key, known);
  return known * size;
}

function measure(text: string, bold: boolean): number {
  const size = 100;
  const width = size * (text.length + 2);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="200"><text x="0" y="100" font-family="Noto Sans" font-size="${size}" font-weight="${bold ? 600 : 400}">${text}</text></svg>`;
  const font = { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: "Noto Sans" };
  const box = new Resvg(svg, { font }).getBBox();
  return box ? (box.x + box.width) / size : 0;
}
