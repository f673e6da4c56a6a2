import type { LayerInfo } from "@/lib/atlas/layer-info";
import type { Size } from "@/lib/geo/mercator";
import { textWidth, wrap } from "@/lib/labels/text-width";
import { type Markup, svg } from "@/lib/markup/markup";
import type { ColourScheme } from "./colour-scheme";
import { roundPixels } from "./shapes";
import { symbolSvg } from "./symbol";

/** The text around a picture's map. */
export interface MapSurround {
  title: string;
  subtitle: string;
  /** The layers shown. */
  legend: readonly LayerInfo[];
  /** The reports it is based on, with their dates. */
  reports: string;
  credits: string;
}

/** Layout of the text around the map, in pixels. */
export interface SurroundLayout {
  /** Height of the strip below the map; 0 if the picture is too small for text. */
  foot: number;
  /** Base font size. */
  unit: number;
  /** The lines of the strip: reports, then credits. */
  lines: readonly string[];
}

export const NO_SURROUND: SurroundLayout = { foot: 0, unit: 0, lines: [] };

/** Minimum size of a picture with text, in pixels. */
const MIN_SHEET_SIZE: Size = { width: 240, height: 160 };
/** Maximum share of the height that the strip takes. */
const MAX_FOOT_SHARE = 0.42;

/** Lays out the text: the font grows with the picture, from 9 to 26 px, and the strip with its lines. */
export function layoutSurround(
  { reports, credits }: MapSurround,
  { width, height }: Size,
): SurroundLayout {
  if (width < MIN_SHEET_SIZE.width || height < MIN_SHEET_SIZE.height) return NO_SURROUND;
  const unit = Math.max(9, Math.min(26, width / 66, height / 36));
  const style = { size: unit * SMALL, spacing: 0 };
  const limit = width - 2 * unit * PAD;
  const room = Math.max(1, Math.floor((height * MAX_FOOT_SHARE) / unit / LEADING) - 2);
  const lines = [...wrap(reports, limit, style), ...wrap(credits, limit, style)].slice(0, room);
  return { unit, lines, foot: Math.round(unit * (2 + LEADING * lines.length)) };
}

/** In multiples of the font size: padding, small text, line height. */
const PAD = 1.1;
const SMALL = 0.95;
const LEADING = 1.35;

/** Draws title, legend, reports and credits over and below the map, from the top left corner. */
export function drawSurround(
  text: MapSurround,
  size: Size,
  sheet: SurroundLayout,
  scheme: ColourScheme,
): Markup {
  if (sheet.foot === 0) return svg``;
  return svg`${titlePlate(text, size, sheet.unit, scheme)}${footStrip(text, size, sheet, scheme)}`;
}

function titlePlate(
  { title, subtitle }: MapSurround,
  { width }: Size,
  unit: number,
  scheme: ColourScheme,
): Markup {
  const pad = unit * PAD;
  const limit = width - 4 * pad;
  const big = { size: unit * 1.9, spacing: 0 };
  const small = { size: unit * 1.05, spacing: 0 };
  const titleLines = wrap(title, limit, big).slice(0, 2);
  const subtitleLines = wrap(subtitle, limit, small).slice(0, 2);
  const widths = [
    ...titleLines.map((line) => textWidth(line, big) * 1.08),
    ...subtitleLines.map((line) => textWidth(line, small)),
  ];
  const inner = Math.min(limit, Math.max(...widths));
  const height = titleLines.length * big.size * 1.2 + subtitleLines.length * small.size * 1.4 + pad;
  let y = pad;
  const plate = svg`<rect x="${roundPixels(pad)}" y="${roundPixels(pad)}" width="${roundPixels(inner + 2 * pad)}" height="${roundPixels(height)}" rx="${roundPixels(unit * 0.5)}" fill="${scheme.token("paper")}" fill-opacity="0.94"/>`;
  const heads = titleLines.map((line) => {
    y += big.size * 1.2;
    return textElement(line, 2 * pad, y, big.size, scheme.token("ink"), svg`font-weight="600"`);
  });
  const subs = subtitleLines.map((line) => {
    y += small.size * 1.4;
    return textElement(line, 2 * pad, y, small.size, scheme.token("quiet"));
  });
  return svg`${plate}${heads}${subs}`;
}

function footStrip(
  text: MapSurround,
  { width, height }: Size,
  sheet: SurroundLayout,
  scheme: ColourScheme,
): Markup {
  const { unit, foot, lines } = sheet;
  const top = height - foot;
  const pad = unit * PAD;
  const ground = svg`<path d="M0 ${top}h${width}v${foot}H0z" fill="${scheme.token("paper")}"/><path d="M0 ${top}h${width}" stroke="${scheme.token("hairline")}"/>`;
  const small = lines.map((line, i) =>
    textElement(
      line,
      pad,
      top + unit * (1.5 + LEADING * (i + 1)),
      unit * SMALL,
      scheme.token("quiet"),
    ),
  );
  const at = { x: pad, y: top + unit * 1.35, width };
  return svg`${ground}${legend(text, at, unit, scheme)}${small}`;
}

function legend(
  text: MapSurround,
  at: { x: number; y: number; width: number },
  unit: number,
  scheme: ColourScheme,
): Markup[] {
  let x = at.x;
  const style = { size: unit * SMALL, spacing: 0 };
  const items: Markup[] = [];
  for (const { symbol, colour, title } of text.legend) {
    const wide = unit * 2.6 + textWidth(title, style);
    if (x + wide > at.width - at.x) break;
    const place = { x, y: at.y - unit * 0.35, width: unit * 1.7, height: unit * 0.9 };
    items.push(symbolSvg(symbol, place, scheme.token(colour)));
    items.push(textElement(title, x + unit * 2.1, at.y, style.size, scheme.token("ink")));
    x += wide + unit * 0.6;
  }
  return items;
}

const textElement = (
  text: string,
  x: number,
  y: number,
  size: number,
  fill: string,
  more = svg``,
) =>
  svg`<text x="${roundPixels(x)}" y="${roundPixels(y)}" font-size="${roundPixels(size)}" fill="${fill}" ${more}>${text}</text>`;
