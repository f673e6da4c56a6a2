import { styleOf } from "@/lib/picture/document";
import { escapeXml } from "@/lib/markup/escape";
import type { Ink } from "@/lib/picture/colour-scheme";
import { short } from "@/lib/picture/shapes";
import { textWidth, wrap } from "@/lib/labels/text-width";
import { named, type Speech } from "@/lib/text/translator";
import { GLYPH, glyphOf, labelPlace, type Shape } from "./glyph";
import {
  apart,
  type FigureGroup,
  type FigureSource,
  type FigureValue,
  isNumber,
  valuesOf,
} from "./group";
import { type Scale, scaleOf } from "./scale";
import { chainWords, chartWords, joinedWords, valueWords } from "./format";

export interface FigureSheet {
  svg: string;
  width: number;
  height: number;
}

/** Measures of the sheet, in pixels: who says it on the left, what on the right. */
const WIDTH = 960;
const PAD = 40;
const BRACKET = 16;
const TRACK = { from: 440, to: WIDTH - PAD - 8 };
const LEFT = { from: PAD + BRACKET, limit: TRACK.from - PAD - BRACKET - 28 };
const SIZE = { title: 30, plain: 16, small: 14, value: 17 };
const LEADING = 1.35;

/** A chart as a document of its own: title, who says what, the scale, and the reports with their dates. */
export function figureSheet(
  group: FigureGroup,
  { reports, speech, ink }: { reports: string; speech: Speech; ink: Ink },
): FigureSheet {
  const scale = scaleOf(valuesOf(group).map(({ figure }) => figure));
  const title = named(group.thing.names, speech.lang);
  const head = headOf(title, named(group.thing.description, speech.lang), ink);
  const { drawn, inWords } = apart(group);
  const numbers = bodyOf(drawn, scale, head.bottom, speech, ink);
  const axis = scale ? axisOf(scale, head.bottom, numbers.bottom, speech, ink) : "";
  const words = bodyOf(inWords, null, numbers.bottom + (scale ? 36 : 0), speech, ink);
  const foot = footOf([reports, speech("atlas")], words.bottom + 12, ink);
  const height = Math.ceil(foot.bottom);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img"><title>${escapeXml(title)}</title><desc>${escapeXml(`${chartWords(group, speech)} ${reports}`)}</desc><style>${styleOf(ink)}</style><path d="M0 0h${WIDTH}v${height}H0z" fill="${ink.token("paper")}"/>${axis}${head.svg}${numbers.svg}${words.svg}${foot.svg}</svg>`;
  return { svg, width: WIDTH, height };
}

/** Something drawn, and where the next thing may begin. */
interface Drawn {
  svg: string;
  bottom: number;
}

interface TextStyle {
  size: number;
  fill: string;
  weight?: number;
  anchor?: "start" | "middle" | "end";
}

const line = (words: string, x: number, y: number, { size, fill, weight, anchor }: TextStyle) =>
  `<text x="${short(x)}" y="${short(y)}" font-size="${size}" fill="${fill}"${weight ? ` font-weight="${weight}"` : ""}${anchor ? ` text-anchor="${anchor}"` : ""}>${escapeXml(words)}</text>`;

/** Lines of text from a top edge down. */
function block(words: string, x: number, top: number, limit: number, style: TextStyle): Drawn {
  const lines = wrap(words, limit, { size: style.size, spacing: 0 });
  const leading = style.size * LEADING;
  const svg = lines.map((text, i) => line(text, x, top + leading * i + style.size, style)).join("");
  return { svg, bottom: top + leading * lines.length };
}

function headOf(title: string, description: string, ink: Ink): Drawn {
  const limit = WIDTH - 2 * PAD;
  const plain = { size: SIZE.plain, fill: ink.token("quiet") };
  const big = { size: SIZE.title, fill: ink.token("ink"), weight: 600 };
  const heading = block(title, PAD, PAD - 8, limit / 1.08, big);
  const under = block(description, PAD, heading.bottom + 4, limit, plain);
  return { svg: heading.svg + under.svg, bottom: under.bottom + 20 };
}

function footOf(lines: readonly string[], top: number, ink: Ink): Drawn {
  const style = { size: SIZE.small, fill: ink.token("quiet") };
  const rule = `<path d="M${PAD} ${short(top)}H${WIDTH - PAD}" stroke="${ink.token("hairline")}"/>`;
  let bottom = top + 12;
  const blocks = lines.map((words) => {
    const drawn = block(words, PAD, bottom, WIDTH - 2 * PAD, style);
    bottom = drawn.bottom;
    return drawn.svg;
  });
  return { svg: rule + blocks.join(""), bottom: bottom + 20 };
}

function axisOf(scale: Scale, top: number, bottom: number, speech: Speech, ink: Ink): string {
  const style = { size: SIZE.small, fill: ink.token("quiet"), anchor: "middle" as const };
  return scale.ticks
    .map((tick) => {
      const x = xOf(tick / scale.max);
      const rule = `<path d="M${short(x)} ${short(top)}V${short(bottom + 4)}" stroke="${ink.token("hairline")}"/>`;
      return rule + line(speech.number(tick), x, bottom + 22, style);
    })
    .join("");
}

const xOf = (at: number): number => TRACK.from + at * (TRACK.to - TRACK.from);

function bodyOf(
  sources: readonly FigureSource[],
  scale: Scale | null,
  top: number,
  speech: Speech,
  ink: Ink,
): Drawn {
  let bottom = top;
  const parts = sources.map((source) => {
    const drawn = sourceOf(source, scale, bottom, speech, ink);
    bottom = drawn.bottom;
    return drawn.svg;
  });
  return { svg: parts.join(""), bottom };
}

/** The rows of one source, held together by a bracket where there is more than one. */
function sourceOf(
  source: FigureSource,
  scale: Scale | null,
  top: number,
  speech: Speech,
  ink: Ink,
): Drawn {
  const joined = joinedWords(source, speech);
  const style = { size: SIZE.small, fill: ink.token("accent"), weight: 600 };
  const label = joined ? block(joined, LEFT.from, top + 8, LEFT.limit, style) : null;
  let bottom = label?.bottom ?? top;
  const rows = source.values.map((value) => {
    const drawn = rowOf(value, scale, bottom, speech, ink);
    bottom = drawn.bottom;
    return drawn.svg;
  });
  const bracket = joined
    ? `<path d="M${PAD + 7} ${short(top + 10)}h-6V${short(bottom - 6)}h6" fill="none" stroke="${ink.token("accent")}" stroke-width="1.5"/>`
    : "";
  return { svg: bracket + (label?.svg ?? "") + rows.join(""), bottom };
}

const ROW = 62;

function rowOf(
  stated: FigureValue,
  scale: Scale | null,
  top: number,
  speech: Speech,
  ink: Ink,
): Drawn {
  const words = valueWords(stated, speech);
  const said = { size: SIZE.plain, fill: ink.token("ink") };
  const when = { size: SIZE.small, fill: ink.token("quiet") };
  const who = block(chainWords(words), LEFT.from, top + 10, LEFT.limit, said);
  const date = block(words.when, LEFT.from, who.bottom, LEFT.limit, when);
  const right =
    scale && isNumber(stated)
      ? numberOf(stated, scale, top, words.value, ink)
      : quotedOf(words.value, top + 8, ink);
  const bottom = Math.max(top + ROW, date.bottom + 8, right.bottom + 8);
  return { svg: who.svg + date.svg + right.svg, bottom };
}

/** A value in words, on a ground of its own where lines of the scale run through its row. */
function quotedOf(words: string, top: number, ink: Ink): Drawn {
  const limit = TRACK.to - TRACK.from;
  const style = { size: SIZE.value, fill: ink.token("ink"), weight: 600 };
  // The reader's own bold may be a fifth wider than ours.
  const { svg, bottom } = block(words, TRACK.from, top, limit / 1.2, style);
  return { svg: groundOf(TRACK.from, top, limit, bottom - top + 4, ink) + svg, bottom };
}

/** So that no line of the scale runs through words. */
const groundOf = (x: number, y: number, width: number, height: number, ink: Ink): string =>
  `<rect x="${short(x - 2)}" y="${short(y)}" width="${short(width + 4)}" height="${short(height)}" fill="${ink.token("paper")}"/>`;

function numberOf(
  { figure }: FigureValue,
  scale: Scale,
  top: number,
  words: string,
  ink: Ink,
): Drawn {
  const y = top + 44;
  const place = labelPlace(figure, scale);
  const style = {
    size: SIZE.value,
    fill: ink.token("ink"),
    weight: 600,
    anchor: place.anchor,
  };
  const wide = textWidth(words, { size: SIZE.value, spacing: 0 }) * 1.06;
  const shift = { start: 0, middle: wide / 2, end: wide }[place.anchor];
  const x = xOf(place.at);
  const ground = groundOf(x - shift, top + 8, wide, 22, ink);
  const base = `<path d="M${TRACK.from} ${short(y)}H${TRACK.to}" stroke="${ink.token("hairline")}"/>`;
  const glyph = glyphOf(figure, scale).map((shape) => drawn(shape, y, ink.token("accent")));
  return {
    svg: ground + line(words, x, top + 26, style) + base + glyph.join(""),
    bottom: y + GLYPH.halo,
  };
}

function drawn(shape: Shape, y: number, accent: string): string {
  const fill = `fill="${accent}"`;
  switch (shape.kind) {
    case "dot":
      return `<circle cx="${short(xOf(shape.at))}" cy="${short(y)}" r="${shape.radius}" ${fill}/>`;
    case "halo":
      return `<circle cx="${short(xOf(shape.at))}" cy="${short(y)}" r="${shape.radius}" ${fill} fill-opacity="0.25"/>`;
    case "bar": {
      const [from, to] = [xOf(shape.from), xOf(shape.to)];
      return `<rect x="${short(from)}" y="${short(y - GLYPH.bar / 2)}" width="${short(to - from)}" height="${GLYPH.bar}" ${fill} fill-opacity="${shape.strength}" shape-rendering="crispEdges"/>`;
    }
    case "cap": {
      const { width, height } = GLYPH.cap;
      return `<rect x="${short(xOf(shape.at) - width / 2)}" y="${short(y - height / 2)}" width="${width}" height="${height}" ${fill}/>`;
    }
    case "arrow":
      return `<path d="M${short(xOf(shape.at) - GLYPH.arrow)} ${short(y - GLYPH.arrow)}l${GLYPH.arrow} ${GLYPH.arrow}l${-GLYPH.arrow} ${GLYPH.arrow}" fill="none" stroke="${accent}" stroke-width="2"/>`;
  }
}
