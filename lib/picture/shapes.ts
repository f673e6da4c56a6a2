import type { ReadableLayer } from "./evaluate";
import type { Ground, GroundFeature } from "./source-features";
import type { Ink } from "./colour-scheme";
import { linePath, type Reach, ringPath } from "./path";

/** Path data gathered under the attributes that it is painted with. */
class Paths {
  private readonly byPaint = new Map<string, string[]>();

  add(paint: string, data: string): void {
    if (data === "") return;
    const known = this.byPaint.get(paint);
    if (known) known.push(data);
    else this.byPaint.set(paint, [data]);
  }

  toString(): string {
    return [...this.byPaint]
      .map(([paint, data]) => `<path ${paint} d="${data.join("")}"/>`)
      .join("");
  }
}

/** Draws one layer of areas, lines or circles as SVG; labels are `labels.ts`'s. */
export function shapeLayer(read: ReadableLayer, ground: Ground, ink: Ink, reach: Reach): string {
  const { layer } = read;
  if (layer.type === "background") {
    const fill = ink.css(read.text("background-color"));
    return `<path fill="${fill}" d="M${-reach.x} ${-reach.y}h${2 * reach.x}v${2 * reach.y}h${-2 * reach.x}z"/>`;
  }
  if (!("source" in layer)) return "";
  const features = ground(layer.source, layer["source-layer"]).filter(read.takes);
  switch (layer.type) {
    case "fill":
      return fills(read, features, ink, reach);
    case "line":
      return lines(read, features, ink, reach);
    case "circle":
      return circles(read, features, ink, reach);
    default:
      return "";
  }
}

type Draw = (read: ReadableLayer, features: GroundFeature[], ink: Ink, reach: Reach) => string;

const fills: Draw = (read, features, ink, reach) => {
  const paths = new Paths();
  for (const feature of features) {
    const paint = attributes({
      fill: ink.css(read.text("fill-color", feature)),
      "fill-opacity": opacity(read.number("fill-opacity", feature)),
    });
    paths.add(paint, feature.parts.map((ring) => ringPath(ring, reach)).join(""));
  }
  return paths.toString();
};

const lines: Draw = (read, features, ink, reach) => {
  const paths = new Paths();
  for (const feature of features) {
    const width = read.number("line-width", feature);
    const paint = attributes({
      fill: "none",
      stroke: ink.css(read.text("line-color", feature)),
      "stroke-width": short(width),
      "stroke-opacity": opacity(read.number("line-opacity", feature)),
      "stroke-linecap": read.text("line-cap"),
      "stroke-linejoin": read.text("line-join"),
      "stroke-dasharray": read
        .list("line-dasharray", feature)
        .map((dash) => short(Number(dash) * width))
        .join(" "),
    });
    paths.add(paint, feature.parts.map((line) => linePath(line, reach)).join(""));
  }
  return blurred(paths.toString(), read.number("line-blur"), read.layer.id);
};

/** MapLibre's blur is the width over which a line fades; a Gaussian of a third of it looks alike. */
function blurred(paths: string, blur: number, id: string): string {
  if (blur === 0 || paths === "") return paths;
  const filter = `<filter id="${id}"><feGaussianBlur stdDeviation="${short(blur / 3)}"/></filter>`;
  return `${filter}<g filter="url(#${id})">${paths}</g>`;
}

const circles: Draw = (read, features, ink, reach) =>
  features
    .filter(({ parts: [[x = 0, y = 0] = []] }) => Math.abs(x) < reach.x && Math.abs(y) < reach.y)
    .map((feature) => circle(read, feature, ink))
    .join("");

function circle(read: ReadableLayer, feature: GroundFeature, ink: Ink): string {
  const [x = 0, y = 0] = feature.parts[0] ?? [];
  const stroke = read.number("circle-stroke-width", feature);
  const paint = attributes({
    fill: ink.css(read.text("circle-color", feature)),
    "fill-opacity": opacity(read.number("circle-opacity", feature)),
    stroke: stroke > 0 ? ink.css(read.text("circle-stroke-color", feature)) : "",
    "stroke-width": stroke > 0 ? short(stroke) : "",
  });
  // The stroke of a circle lies outside its radius in the style specification, astride it in SVG.
  const radius = read.number("circle-radius", feature) + stroke / 2;
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(radius)}" ${paint}/>`;
}

/** A number to a hundredth of a pixel. */
export const short = (value: number): string => String(Math.round(value * 100) / 100);

const opacity = (value: number): string => (value === 1 ? "" : short(value));

const DEFAULTS: Record<string, string> = {
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-width": "1",
};

/** Attributes in order, without those that are empty or what SVG assumes. */
export const attributes = (values: Record<string, string>): string =>
  Object.entries(values)
    .filter(([name, value]) => value !== "" && value !== DEFAULTS[name])
    .map(([name, value]) => `${name}="${value}"`)
    .join(" ");
