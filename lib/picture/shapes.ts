import { attributes, type Markup, rawHtml, svg } from "@/lib/markup/markup";
import type { MapColourScheme } from "./colour-scheme";
import type { EvaluatedLayer } from "./evaluate";
import { type ClipWindow, linePath, ringPath } from "./path";
import type { SourceFeature, SourceFeatures } from "./source-features";

/** Path data gathered under the attributes that it is painted with. */
class Paths {
  private readonly byPaint = new Map<string, string[]>();

  add(paint: Markup, data: string): void {
    if (data === "") return;
    const known = this.byPaint.get(paint.text);
    if (known) known.push(data);
    else this.byPaint.set(paint.text, [data]);
  }

  /** Path data is numbers and letters of our own, and most of a picture: it is not looked at again. */
  drawn(): Markup {
    const paths = [...this.byPaint].map(
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
    const paint = attributes({
      fill: scheme.css(read.text("fill-color", feature)),
      "fill-opacity": opacity(read.number("fill-opacity", feature)),
    });
    paths.add(paint, feature.parts.map((ring) => ringPath(ring, clipWindow)).join(""));
  }
  return paths.drawn();
};

const lines: Draw = (read, features, scheme, clipWindow) => {
  const paths = new Paths();
  for (const feature of features) {
    const width = read.number("line-width", feature);
    const paint = attributes({
      fill: "none",
      stroke: scheme.css(read.text("line-color", feature)),
      "stroke-width": roundPixels(width),
      "stroke-opacity": opacity(read.number("line-opacity", feature)),
      "stroke-linecap": read.text("line-cap"),
      "stroke-linejoin": read.text("line-join"),
      "stroke-dasharray": read
        .list("line-dasharray", feature)
        .map((dash) => roundPixels(Number(dash) * width))
        .join(" "),
    });
    paths.add(paint, feature.parts.map((line) => linePath(line, clipWindow)).join(""));
  }
  return blurred(paths.drawn(), read.number("line-blur"), read.layer.id);
};

/** MapLibre's blur is the width over which a line fades; a Gaussian of a third of it looks alike. */
function blurred(paths: Markup, blur: number, id: string): Markup {
  if (blur === 0 || paths.text === "") return paths;
  const filter = svg`<filter id="${id}"><feGaussianBlur stdDeviation="${roundPixels(blur / 3)}"/></filter>`;
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

const opacity = (value: number): number | "" => (value === 1 ? "" : roundPixels(value));
