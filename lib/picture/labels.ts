import { escapeXml } from "@/lib/markup/escape";
import type { ReadableLayer } from "./evaluate";
import type { Ground, GroundFeature } from "./source-features";
import type { Ink } from "./colour-scheme";
import type { Box, Reach } from "./path";
import { attributes, short } from "./shapes";
import type { Taken } from "@/lib/labels/collision-index";
import { textWidth, wrap } from "@/lib/labels/text-width";

/** Where a text stands beside its point: its own corner or side that is nearest to it. */
const ANCHORS: Record<string, [number, number]> = {
  center: [0.5, 0.5],
  left: [0, 0.5],
  right: [1, 0.5],
  top: [0.5, 0],
  bottom: [0.5, 1],
};

/**
 * Draws one layer of names, greedily: in the order of `symbol-sort-key`, each at the first of its
 * anchors where it covers no name placed before. Layers are placed from the top down, as in MapLibre.
 */
export function labelLayer(
  read: ReadableLayer,
  ground: Ground,
  { ink, reach, taken }: { ink: Ink; reach: Reach; taken: Taken },
): string {
  const { layer } = read;
  if (layer.type !== "symbol") return "";
  const features = ground(layer.source, layer["source-layer"]).filter(read.takes);
  const texts = sorted(read, features)
    .map((feature) => place(read, feature, reach, taken))
    .filter((text) => text !== null);
  // What cannot be seen only keeps its room.
  if (texts.length === 0 || read.number("text-opacity") === 0) return "";
  return texts.map((text) => draw(read, text, ink)).join("");
}

function sorted(read: ReadableLayer, features: GroundFeature[]): GroundFeature[] {
  const key = (feature: GroundFeature) => read.number("symbol-sort-key", feature) || 0;
  return features
    .map((feature) => ({ feature, key: key(feature) }))
    .sort((a, b) => a.key - b.key)
    .map(({ feature }) => feature);
}

interface PlacedText {
  feature: GroundFeature;
  lines: string[];
  size: number;
  lineHeight: number;
  anchor: string;
  box: Box;
}

function place(
  read: ReadableLayer,
  feature: GroundFeature,
  reach: Reach,
  taken: Taken,
): PlacedText | null {
  const [x = 0, y = 0] = feature.parts[0] ?? [];
  if (Math.abs(x) > reach.x || Math.abs(y) > reach.y) return null;
  const name = read.text("text-field", feature);
  if (name === "") return null;
  const size = read.number("text-size", feature);
  const style = { size, spacing: read.number("text-letter-spacing", feature) * size };
  const lines = wrap(name, read.number("text-max-width", feature) * size, style);
  const width = Math.max(...lines.map((line) => textWidth(line, style)));
  const lineHeight = read.number("text-line-height", feature) * size;
  const height = lineHeight * lines.length;
  const padding = read.number("text-padding", feature);
  const shared = read.flag("text-allow-overlap", feature);
  for (const [anchor, [dx, dy]] of stands(read, feature)) {
    const [ax, ay] = ANCHORS[anchor] ?? [0.5, 0.5];
    const left = x - ax * width + dx * size;
    const top = y - ay * height + dy * size;
    const box = { left, top, right: left + width, bottom: top + height };
    if (taken.take(grown(box, padding), shared)) {
      return { feature, lines, size, lineHeight, anchor, box };
    }
  }
  return null;
}

/** Where a text may stand: the anchor, and how far its point is from there, in ems. */
function stands(read: ReadableLayer, feature: GroundFeature): [string, [number, number]][] {
  const anchors = read.list("text-variable-anchor").map(String);
  if (anchors.length === 0) {
    const [dx = 0, dy = 0] = read.list("text-offset", feature).map(Number);
    return [[read.text("text-anchor", feature), [dx, dy]]];
  }
  const offset = read.number("text-radial-offset", feature);
  return anchors.map((anchor) => {
    const [ax, ay] = ANCHORS[anchor] ?? [0.5, 0.5];
    return [anchor, [(1 - 2 * ax) * offset, (1 - 2 * ay) * offset]];
  });
}

const grown = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

function draw(read: ReadableLayer, text: PlacedText, ink: Ink): string {
  const { feature, lines, size, lineHeight, anchor, box } = text;
  const align = anchor === "left" ? "start" : anchor === "right" ? "end" : "middle";
  const x = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[align];
  const font = read.list("text-font", feature).map(String).join();
  const spacing = read.number("text-letter-spacing", feature);
  const paint = attributes({
    "font-size": short(size),
    "font-weight": font.includes("SemiBold") ? "600" : "",
    "font-style": font.includes("Italic") ? "italic" : "",
    "letter-spacing": spacing === 0 ? "" : short(spacing * size),
    "text-anchor": align === "start" ? "" : align,
    fill: ink.css(read.text("text-color", feature)),
    stroke: ink.css(read.text("text-halo-color", feature)),
    "stroke-width": short(read.number("text-halo-width", feature) * 2),
  });
  // The baseline of Noto Sans lies about 0.35 em below the middle of its line.
  const baseline = (i: number) => box.top + lineHeight * (i + 0.5) + size * 0.35;
  const [first = "", ...rest] = lines;
  const more = rest.map(
    (line, i) => `<tspan x="${short(x)}" y="${short(baseline(i + 1))}">${escapeXml(line)}</tspan>`,
  );
  return `<text x="${short(x)}" y="${short(baseline(0))}" ${paint}>${escapeXml(first)}${more.join("")}</text>`;
}
