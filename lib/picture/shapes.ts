import { attributes, type Markup, rawHtml, svg } from "@/lib/markup/markup";
import type { MapColourScheme } from "./colour-scheme";
import type { EvaluatedLayer } from "./evaluate";
import { type ClipWindow, linePath, ringPath } from "./path";
import type { SourceFeature, SourceFeatures } from "./source-features";

/** Path data gathered under the attributes that it is painted with. */
class Paths {
  private readonly byPaint = new Map<string, string[]>();
  private readonly paths: [paint: string, data: string[]][] = [];

  /**
   * @param opacity features that can be seen through each get a path of their own: where they overlap they
   *   add up, as in MapLibre, while one path is painted once.
   */
  add(paint: Markup, data: string, opacity: number): void {
    if (data === "") return;
    const known = this.byPaint.get(paint.text);
    if (known && opacity === 1) {
      known.push(data);
      return;
    }
    const own = [data];
    this.byPaint.set(paint.text, own);
    this.paths.push([paint.text, own]);
  }

  /** Path data is numbers and letters of our own, and most of a picture: it is not looked at again. */
  drawn(): Markup {
    const paths = this.paths.map(
      ([paint, data]) => svg`<path ${rawHtml(paint)} d="${rawHtml(data.join(""))}"/>`,
    );
    return svg`${paths}`;
  }
}

/** Draws one layer of areas, lines or circles as SVG; labels are `labels.ts`'s. */
export function shapeLayer(
  read: EvaluatedLayer,
  sourceFeatures: SourceFeatures,
  scheme: MapColourScheme,
  clipWindow: ClipWindow,
): Markup {
  const { layer } = read;
  if (layer.type === "background") {
    const fill = scheme.css(read.text("background-color"));
    return svg`<path fill="${fill}" d="M${-clipWindow.x} ${-clipWindow.y}h${2 * clipWindow.x}v${2 * clipWindow.y}h${-2 * clipWindow.x}z"/>`;
  }
  if (!("source" in layer)) return svg``;
  const features = sourceFeatures(layer.source, layer["source-layer"]).filter(read.matchesFilter);
  switch (layer.type) {
    case "fill":
      return fills(read, features, scheme, clipWindow);
    case "line":
      return lines(read, features, scheme, clipWindow);
    case "circle":
      return circles(read, features, scheme, clipWindow);
    default:
      return svg``;
  }
}

type Draw = (
  read: EvaluatedLayer,
  features: SourceFeature[],
  scheme: MapColourScheme,
  clipWindow: ClipWindow,
) => Markup;

const fills: Draw = (read, features, scheme, clipWindow) => {
  const paths = new Paths();
  for (const feature of features) {
    const fillOpacity = read.number("fill-opacity", feature);
    const paint = attributes({
      fill: scheme.css(read.text("fill-color", feature)),
      "fill-opacity": opacity(fillOpacity),
    });
    paths.add(paint, feature.parts.map((ring) => ringPath(ring, clipWindow)).join(""), fillOpacity);
  }
  return paths.drawn();
};

const lines: Draw = (read, features, scheme, clipWindow) => {
  const paths = new Paths();
  const blur = read.number("line-blur");
  // The filter is the whole layer's, and so is the width that it fits.
  const { width: stroke, deviation } = blurredLine(read.number("line-width", features[0]), blur);
  // What ends beyond the picture is not to fade inside it.
  const reach = blur === 0 ? 0 : stroke / 2 + 3 * deviation;
  const window = { ...clipWindow, x: clipWindow.x + reach, y: clipWindow.y + reach };
  for (const feature of features) {
    const width = read.number("line-width", feature);
    const lineOpacity = read.number("line-opacity", feature);
    const paint = attributes({
      fill: "none",
      stroke: scheme.css(read.text("line-color", feature)),
      "stroke-width": roundPixels(blurredLine(width, blur).width),
      "stroke-opacity": opacity(lineOpacity),
      "stroke-linecap": read.text("line-cap"),
      "stroke-linejoin": read.text("line-join"),
      "stroke-dasharray": read
        .list("line-dasharray", feature)
        .map((dash) => roundPixels(Number(dash) * width))
        .join(" "),
    });
    const data = feature.parts.map((line) => linePath(line, window)).join("");
    paths.add(paint, data, lineOpacity);
  }
  return blurred(paths.drawn(), deviation, read.layer.id, window);
};

/**
 * The stroke and the Gaussian that look like a line of MapLibre's with a blur. MapLibre fades a line from
 * `blur` inside its edge out to the edge, in even steps; where the blur is more than half of the line, even
 * its middle is not opaque. This has the same amount of paint across the line, spread as far.
 */
export function blurredLine(width: number, blur: number): { width: number; deviation: number } {
  if (blur === 0) return { width, deviation: 0 };
  const half = width / 2;
  const stroke = half > blur ? width - blur : half ** 2 / blur;
  const variance = half > blur ? blur ** 2 / 12 : half ** 2 / 6 - stroke ** 2 / 12;
  return { width: stroke, deviation: Math.sqrt(variance) };
}

/**
 * In sRGB, as MapLibre mixes: a tint this pale loses its colour on the way to linear light and back. The
 * filter says where it applies, since the box that it would take is that of a line without a width.
 */
function blurred(paths: Markup, deviation: number, id: string, { x, y }: ClipWindow): Markup {
  if (deviation === 0 || paths.text === "") return paths;
  const area = attributes({
    filterUnits: "userSpaceOnUse",
    x: roundPixels(-x),
    y: roundPixels(-y),
    width: roundPixels(2 * x),
    height: roundPixels(2 * y),
  });
  const gaussian = svg`<feGaussianBlur stdDeviation="${roundPixels(deviation)}"/>`;
  const filter = svg`<filter id="${id}" color-interpolation-filters="sRGB" ${area}>${gaussian}</filter>`;
  return svg`${filter}<g filter="url(#${id})">${paths}</g>`;
}

const circles: Draw = (read, features, scheme, clipWindow) =>
  svg`${features
    .filter(
      ({ parts: [[x = 0, y = 0] = []] }) =>
        Math.abs(x) < clipWindow.x && Math.abs(y) < clipWindow.y,
    )
    .map((feature) => circle(read, feature, scheme))}`;

function circle(read: EvaluatedLayer, feature: SourceFeature, scheme: MapColourScheme): Markup {
  const [x = 0, y = 0] = feature.parts[0] ?? [];
  const stroke = read.number("circle-stroke-width", feature);
  const paint = attributes({
    fill: scheme.css(read.text("circle-color", feature)),
    "fill-opacity": opacity(read.number("circle-opacity", feature)),
    stroke: stroke > 0 ? scheme.css(read.text("circle-stroke-color", feature)) : "",
    "stroke-width": stroke > 0 ? roundPixels(stroke) : "",
  });
  // The stroke of a circle lies outside its radius in the style specification, astride it in SVG.
  const radius = read.number("circle-radius", feature) + stroke / 2;
  return svg`<circle cx="${roundPixels(x)}" cy="${roundPixels(y)}" r="${roundPixels(radius)}" ${paint}/>`;
}

/** A number to a hundredth of a pixel. */
export const roundPixels = (value: number): number => Math.round(value * 100) / 100;

/** To a thousandth: faint lines that lie on each other add up, and so would what they are rounded by. */
const opacity = (value: number): number | "" =>
  value === 1 ? "" : Math.round(value * 1000) / 1000;
