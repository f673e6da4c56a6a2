import { type Box, grownBox } from "@/lib/geo/box";
import type { CollisionIndex } from "@/lib/labels/collision-index";
import { textWidth, wrap } from "@/lib/labels/text-width";
import { attributes, type Markup, svg } from "@/lib/markup/markup";
import type { MapColourScheme } from "./colour-scheme";
import type { EvaluatedLayer } from "./evaluate";
import type { ClipWindow } from "./path";
import { roundPixels } from "./shapes";
import type { SourceFeature, SourceFeatures } from "./source-features";

/** For each `text-anchor`, where the point is on the text's box, as a fraction of its width and height. */
const ANCHORS: Record<string, [number, number]> = {
  center: [0.5, 0.5],
  left: [0, 0.5],
  right: [1, 0.5],
  top: [0.5, 0],
  bottom: [0.5, 1],
};

/**
 * Draws one layer of labels, greedily: in the order of `symbol-sort-key`, each at its first anchor where it
 * overlaps no label placed before. Layers are placed from the top down, as in MapLibre.
 */
export function labelLayer(
  read: EvaluatedLayer,
  sourceFeatures: SourceFeatures,
  {
    scheme,
    clipWindow,
    collisions,
  }: { scheme: MapColourScheme; clipWindow: ClipWindow; collisions: CollisionIndex },
): Markup {
  const { layer } = read;
  if (layer.type !== "symbol") return svg``;
  const features = sourceFeatures(layer.source, layer["source-layer"]).filter(read.matchesFilter);
  const texts = sorted(read, features)
    .map((feature) => place(read, feature, clipWindow, collisions))
    .filter((text) => text !== null);
  // Invisible labels only reserve their space.
  if (texts.length === 0 || read.number("text-opacity") === 0) return svg``;
  return svg`${texts.map((text) => draw(read, text, scheme))}`;
}

function sorted(read: EvaluatedLayer, features: SourceFeature[]): SourceFeature[] {
  const key = (feature: SourceFeature) => read.number("symbol-sort-key", feature) || 0;
  return features
    .map((feature) => ({ feature, key: key(feature) }))
    .sort((a, b) => a.key - b.key)
    .map(({ feature }) => feature);
}

interface PlacedText {
  feature: SourceFeature;
  lines: string[];
  size: number;
  lineHeight: number;
  anchor: string;
  box: Box;
}

function place(
  read: EvaluatedLayer,
  feature: SourceFeature,
  clipWindow: ClipWindow,
  collisions: CollisionIndex,
): PlacedText | null {
  const [x = 0, y = 0] = feature.parts[0] ?? [];
  if (Math.abs(x) > clipWindow.x || Math.abs(y) > clipWindow.y) return null;
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
  for (const [anchor, [dx, dy]] of placements(read, feature)) {
    const [ax, ay] = ANCHORS[anchor] ?? [0.5, 0.5];
    const left = x - ax * width + dx * size;
    const top = y - ay * height + dy * size;
    const box = { left, top, right: left + width, bottom: top + height };
    if (collisions.insert(grownBox(box, padding), shared)) {
      return { feature, lines, size, lineHeight, anchor, box };
    }
  }
  return null;
}

/** Where a label may be placed: its anchor, and the offset from the point in ems. */
function placements(read: EvaluatedLayer, feature: SourceFeature): [string, [number, number]][] {
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

function draw(read: EvaluatedLayer, text: PlacedText, scheme: MapColourScheme): Markup {
  const { feature, lines, size, lineHeight, anchor, box } = text;
  const align = anchor === "left" ? "start" : anchor === "right" ? "end" : "middle";
  const x = { start: box.left, middle: (box.left + box.right) / 2, end: box.right }[align];
  const font = read.list("text-font", feature).map(String).join();
  const spacing = read.number("text-letter-spacing", feature);
  const paint = attributes({
    "font-size": roundPixels(size),
    "font-weight": font.includes("SemiBold") ? "600" : "",
    "font-style": font.includes("Italic") ? "italic" : "",
    "letter-spacing": spacing === 0 ? "" : roundPixels(spacing * size),
    "text-anchor": align === "start" ? "" : align,
    fill: scheme.css(read.text("text-color", feature)),
    stroke: scheme.css(read.text("text-halo-color", feature)),
    "stroke-width": roundPixels(read.number("text-halo-width", feature) * 2),
  });
  // The baseline of Noto Sans is about 0.35 em below the middle of its line.
  const baseline = (i: number) => box.top + lineHeight * (i + 0.5) + size * 0.35;
  const [first = "", ...rest] = lines;
  const more = rest.map(
    (line, i) =>
      svg`<tspan x="${roundPixels(x)}" y="${roundPixels(baseline(i + 1))}">${line}</tspan>`,
  );
  return svg`<text x="${roundPixels(x)}" y="${roundPixels(baseline(0))}" ${paint}>${first}${more}</text>`;
}
