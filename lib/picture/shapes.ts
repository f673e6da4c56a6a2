import { attributes, type Markup, rawHtml, svg } from "@/lib/markup/markup";
import type { MapColourScheme } from "./colour-scheme";
import type { EvaluatedLayer } from "./evaluate";
import { type ClipWindow, linePath, ringPath } from "./path";
import type { SourceFeature, SourceFeatures } from "./source-features";

/** Collects path data by its paint attributes, so that features painted alike share a `<path>`. */
class Paths {
  private readonly byPaint = new Map<string, string[]>();
  private readonly paths: [paint: string, data: string[]][] = [];

  /**
   * @param opacity a translucent feature gets a path of its own: where two overlap their opacities add up, as
   *   in MapLibre, whereas a single path is painted only once.
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

  /** Path data is most of a picture and made of numbers and commands, so it is not escaped again. */
  drawn(): Markup {
    const paths = this.paths.map(
      ([paint, data]) => svg`<path ${rawHtml(paint)} d="${rawHtml(data.join(""))}"/>`,
    );
    return svg`${paths}`;
  }
}

/** Draws one layer of polygons, lines or circles as SVG; `symbol-layer.ts` draws labels. */
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
  // One filter serves the layer, so it fits one line width.
  const { width: stroke, deviation } = blurredLine(read.number("line-width", features[0]), blur);
  // A clipped end beyond the picture's edge must not be blurred into the picture.
  const margin = blur === 0 ? 0 : stroke / 2 + 3 * deviation;
  const window = { ...clipWindow, x: clipWindow.x + margin, y: clipWindow.y + margin };
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
 * The stroke width and Gaussian deviation, in pixels, that look like MapLibre's `line-blur`. MapLibre fades a
 * line linearly from `blur` inside its edge out to the edge; where the blur is more than half of the width,
 * even the middle is not opaque. The result has the same integral and variance across the line.
 */
export function blurredLine(width: number, blur: number): { width: number; deviation: number } {
  if (blur === 0) return { width, deviation: 0 };
  const half = width / 2;
  const stroke = half > blur ? width - blur : half ** 2 / blur;
  const variance = half > blur ? blur ** 2 / 12 : half ** 2 / 6 - stroke ** 2 / 12;
  return { width: stroke, deviation: Math.sqrt(variance) };
}

/**
 * Blurs in sRGB, as MapLibre blends: a pale tint loses its colour when converted to linear light and back.
 * The filter region is explicit, because the default one is relative to a bounding box that may have no
 * width.
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
  // In the style specification, a circle's stroke lies outside its radius; in SVG it is centred on it.
  const radius = read.number("circle-radius", feature) + stroke / 2;
  return svg`<circle cx="${roundPixels(x)}" cy="${roundPixels(y)}" r="${roundPixels(radius)}" ${paint}/>`;
}

/** Rounds to a hundredth of a pixel. */
export const roundPixels = (value: number): number => Math.round(value * 100) / 100;

/** Rounds to a thousandth, since the errors of overlapping faint lines add up. */
const opacity = (value: number): number | "" =>
  value === 1 ? "" : Math.round(value * 1000) / 1000;
