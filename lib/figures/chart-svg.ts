import { textWidth, wrap } from "@/lib/labels/text-width";
import { type Markup, rawHtml, svg } from "@/lib/markup/markup";
import type { ColourScheme } from "@/lib/picture/colour-scheme";
import { styleOf } from "@/lib/picture/document";
import { roundPixels } from "@/lib/picture/shapes";
import { localized, type Translator } from "@/lib/text/translator";
import { chartAltText, formatJoinedSource, formatValue, formatValueChain } from "./format";
import { GLYPH, glyphOf, labelPlace, type Shape } from "./glyph";
import {
  type FigureGroup,
  type FigureSource,
  type FigureValue,
  isNumber,
  partitionByNumeric,
  valuesOf,
} from "./group";
import { type Scale, scaleOf } from "./scale";

export interface ChartSvg {
  svg: string;
  width: number;
  height: number;
}

/** Layout of the chart, in pixels: speakers on the left, values on the right. */
const WIDTH = 960;
const PAD = 40;
const BRACKET = 16;
const TRACK = { from: 440, to: WIDTH - PAD - 8 };
const LEFT = { from: PAD + BRACKET, limit: TRACK.from - PAD - BRACKET - 28 };
const SIZE = { title: 30, plain: 16, small: 14, value: 17 };
const LEADING = 1.35;

/** A chart as a standalone SVG document: title, speakers, values, scale, and the reports with their dates. */
export function chartSvg(
  group: FigureGroup,
  { reports, t, scheme }: { reports: string; t: Translator; scheme: ColourScheme },
): ChartSvg {
  const scale = scaleOf(valuesOf(group).map(({ figure }) => figure));
  const title = localized(group.thing.names, t.lang);
  const head = headOf(title, localized(group.thing.description, t.lang), scheme);
  const { drawn, inWords } = partitionByNumeric(group);
  const numbers = bodyOf(drawn, scale, head.bottom, t, scheme);
  const axis = scale ? axisOf(scale, head.bottom, numbers.bottom, t, scheme) : null;
  const words = bodyOf(inWords, null, numbers.bottom + (scale ? 36 : 0), t, scheme);
  const foot = footOf([reports, t("atlas")], words.bottom + 12, scheme);
  const height = Math.ceil(foot.bottom);
  const document = svg`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img"><title>${title}</title><desc>${chartAltText(group, t)} ${reports}</desc><style>${rawHtml(styleOf(scheme))}</style><path d="M0 0h${WIDTH}v${height}H0z" fill="${scheme.token("paper")}"/>${axis}${head.svg}${numbers.svg}${words.svg}${foot.svg}</svg>`;
  return { svg: document.text, width: WIDTH, height };
}

/** Something drawn, and where the next thing may begin. */
interface Drawn {
  svg: Markup;
  bottom: number;
}

interface TextStyle {
  size: number;
  fill: string;
  weight?: number;
  anchor?: "start" | "middle" | "end";
}

const line = (words: string, x: number, y: number, { size, fill, weight, anchor }: TextStyle) =>
  svg`<text x="${roundPixels(x)}" y="${roundPixels(y)}" font-size="${size}" fill="${fill}"${weight && svg` font-weight="${weight}"`}${anchor && svg` text-anchor="${anchor}"`}>${words}</text>`;

/** Lines of text from a top edge down. */
function block(words: string, x: number, top: number, limit: number, style: TextStyle): Drawn {
  const lines = wrap(words, limit, { size: style.size, spacing: 0 });
  const leading = style.size * LEADING;
  const drawn = lines.map((text, i) => line(text, x, top + leading * i + style.size, style));
  return { svg: svg`${drawn}`, bottom: top + leading * lines.length };
}

function headOf(title: string, description: string, scheme: ColourScheme): Drawn {
  const limit = WIDTH - 2 * PAD;
  const plain = { size: SIZE.plain, fill: scheme.token("quiet") };
  const big = { size: SIZE.title, fill: scheme.token("ink"), weight: 600 };
  const heading = block(title, PAD, PAD - 8, limit / 1.08, big);
  const under = block(description, PAD, heading.bottom + 4, limit, plain);
  return { svg: svg`${heading.svg}${under.svg}`, bottom: under.bottom + 20 };
}

function footOf(lines: readonly string[], top: number, scheme: ColourScheme): Drawn {
  const style = { size: SIZE.small, fill: scheme.token("quiet") };
  const rule = svg`<path d="M${PAD} ${roundPixels(top)}H${WIDTH - PAD}" stroke="${scheme.token("hairline")}"/>`;
  let bottom = top + 12;
  const blocks = lines.map((words) => {
    const drawn = block(words, PAD, bottom, WIDTH - 2 * PAD, style);
    bottom = drawn.bottom;
    return drawn.svg;
  });
  return { svg: svg`${rule}${blocks}`, bottom: bottom + 20 };
}

function axisOf(
  scale: Scale,
  top: number,
  bottom: number,
  t: Translator,
  scheme: ColourScheme,
): Markup[] {
  const style = { size: SIZE.small, fill: scheme.token("quiet"), anchor: "middle" as const };
  return scale.ticks.map((tick) => {
    const x = xOf(tick / scale.max);
    const rule = svg`<path d="M${roundPixels(x)} ${roundPixels(top)}V${roundPixels(bottom + 4)}" stroke="${scheme.token("hairline")}"/>`;
    return svg`${rule}${line(t.number(tick), x, bottom + 22, style)}`;
  });
}

const xOf = (at: number): number => TRACK.from + at * (TRACK.to - TRACK.from);

function bodyOf(
  sources: readonly FigureSource[],
  scale: Scale | null,
  top: number,
  t: Translator,
  scheme: ColourScheme,
): Drawn {
  let bottom = top;
  const parts = sources.map((source) => {
    const drawn = sourceOf(source, scale, bottom, t, scheme);
    bottom = drawn.bottom;
    return drawn.svg;
  });
  return { svg: svg`${parts}`, bottom };
}

/** The rows of one source, grouped by a bracket if there are several. */
function sourceOf(
  source: FigureSource,
  scale: Scale | null,
  top: number,
  t: Translator,
  scheme: ColourScheme,
): Drawn {
  const joined = formatJoinedSource(source, t);
  const style = { size: SIZE.small, fill: scheme.token("accent"), weight: 600 };
  const label = joined ? block(joined, LEFT.from, top + 8, LEFT.limit, style) : null;
  let bottom = label?.bottom ?? top;
  const rows = source.values.map((value) => {
    const drawn = rowOf(value, scale, bottom, t, scheme);
    bottom = drawn.bottom;
    return drawn.svg;
  });
  const bracket =
    joined &&
    svg`<path d="M${PAD + 7} ${roundPixels(top + 10)}h-6V${roundPixels(bottom - 6)}h6" fill="none" stroke="${scheme.token("accent")}" stroke-width="1.5"/>`;
  return { svg: svg`${bracket}${label?.svg}${rows}`, bottom };
}

const ROW = 62;

function rowOf(
  stated: FigureValue,
  scale: Scale | null,
  top: number,
  t: Translator,
  scheme: ColourScheme,
): Drawn {
  const words = formatValue(stated, t);
  const said = { size: SIZE.plain, fill: scheme.token("ink") };
  const when = { size: SIZE.small, fill: scheme.token("quiet") };
  const who = block(formatValueChain(words), LEFT.from, top + 10, LEFT.limit, said);
  const date = block(words.when, LEFT.from, who.bottom, LEFT.limit, when);
  const right =
    scale && isNumber(stated)
      ? numberOf(stated, scale, top, words.value, scheme)
      : quotedOf(words.value, top + 8, scheme);
  const bottom = Math.max(top + ROW, date.bottom + 8, right.bottom + 8);
  return { svg: svg`${who.svg}${date.svg}${right.svg}`, bottom };
}

/** A value in words, with a background where gridlines run through its row. */
function quotedOf(words: string, top: number, scheme: ColourScheme): Drawn {
  const limit = TRACK.to - TRACK.from;
  const style = { size: SIZE.value, fill: scheme.token("ink"), weight: 600 };
  // The reader's bold font may be a fifth wider than ours.
  const said = block(words, TRACK.from, top, limit / 1.2, style);
  const ground = groundOf(TRACK.from, top, limit, said.bottom - top + 4, scheme);
  return { svg: svg`${ground}${said.svg}`, bottom: said.bottom };
}

/** So that no line of the scale runs through words. */
const groundOf = (
  x: number,
  y: number,
  width: number,
  height: number,
  scheme: ColourScheme,
): Markup =>
  svg`<rect x="${roundPixels(x - 2)}" y="${roundPixels(y)}" width="${roundPixels(width + 4)}" height="${roundPixels(height)}" fill="${scheme.token("paper")}"/>`;

function numberOf(
  { figure }: FigureValue,
  scale: Scale,
  top: number,
  words: string,
  scheme: ColourScheme,
): Drawn {
  const y = top + 44;
  const place = labelPlace(figure, scale);
  const style = {
    size: SIZE.value,
    fill: scheme.token("ink"),
    weight: 600,
    anchor: place.anchor,
  };
  const wide = textWidth(words, { size: SIZE.value, spacing: 0 }) * 1.06;
  const shift = { start: 0, middle: wide / 2, end: wide }[place.anchor];
  const x = xOf(place.at);
  const ground = groundOf(x - shift, top + 8, wide, 22, scheme);
  const base = svg`<path d="M${TRACK.from} ${roundPixels(y)}H${TRACK.to}" stroke="${scheme.token("hairline")}"/>`;
  const glyph = glyphOf(figure, scale).map((shape) => drawn(shape, y, scheme.token("accent")));
  return {
    svg: svg`${ground}${line(words, x, top + 26, style)}${base}${glyph}`,
    bottom: y + GLYPH.halo,
  };
}

function drawn(shape: Shape, y: number, accent: string): Markup {
  const fill = svg`fill="${accent}"`;
  switch (shape.kind) {
    case "dot":
      return svg`<circle cx="${roundPixels(xOf(shape.at))}" cy="${roundPixels(y)}" r="${shape.radius}" ${fill}/>`;
    case "halo":
      return svg`<circle cx="${roundPixels(xOf(shape.at))}" cy="${roundPixels(y)}" r="${shape.radius}" ${fill} fill-opacity="0.25"/>`;
    case "bar": {
      const [from, to] = [xOf(shape.from), xOf(shape.to)];
      return svg`<rect x="${roundPixels(from)}" y="${roundPixels(y - GLYPH.bar / 2)}" width="${roundPixels(to - from)}" height="${GLYPH.bar}" ${fill} fill-opacity="${shape.strength}" shape-rendering="crispEdges"/>`;
    }
    case "cap": {
      const { width, height } = GLYPH.cap;
      return svg`<rect x="${roundPixels(xOf(shape.at) - width / 2)}" y="${roundPixels(y - height / 2)}" width="${width}" height="${height}" ${fill}/>`;
    }
    case "arrow":
      return svg`<path d="M${roundPixels(xOf(shape.at) - GLYPH.arrow)} ${roundPixels(y - GLYPH.arrow)}l${GLYPH.arrow} ${GLYPH.arrow}l${-GLYPH.arrow} ${GLYPH.arrow}" fill="none" stroke="${accent}" stroke-width="2"/>`;
  }
}
