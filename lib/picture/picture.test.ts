import type { LayerSpecification, StyleSpecification } from "@maplibre/maplibre-gl-style-spec";
import { validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { TOKENS } from "@/lib/style/tokens";
import { expectWellFormed, textsOf } from "@/tests/support/svg";
import { fixedScheme, LIGHT_AND_DARK, type MapColourScheme } from "./colour-scheme";
import { drawPicture } from "./picture";
import type { SourceFeature, SourceFeatures } from "./source-features";

const square = (half: number, properties = {}): SourceFeature => ({
  type: 3,
  properties,
  parts: [[-half, -half, half, -half, half, half, -half, half, -half, -half]],
});
const line = (properties = {}): SourceFeature => ({
  type: 2,
  properties,
  parts: [[-50, 0, 0, 20, 50, 0]],
});
const point = (x: number, y: number, properties = {}): SourceFeature => ({
  type: 1,
  properties,
  parts: [[x, y]],
});

const GROUND: Record<string, SourceFeature[]> = {
  "basemap parks": [square(40, { kind: "park" }), square(20, { kind: "wood" })],
  "basemap tracks": [line({ rank: 1 })],
  "atlas ": [point(0, 0, { name: "Here" }), point(10, 60, { name: "There" })],
};
const sourceFeatures: SourceFeatures = (source, layer = "") => GROUND[`${source} ${layer}`] ?? [];

const style = (layers: object[]): StyleSpecification => ({
  version: 8,
  sources: {
    basemap: { type: "vector", tiles: ["https://atlas.example/{z}/{x}/{y}"] },
    atlas: { type: "geojson", data: "https://atlas.example/drawing" },
  },
  glyphs: "https://atlas.example/{fontstack}/{range}.pbf",
  layers: layers as LayerSpecification[],
});

function draw(
  layers: object[],
  zoom = 5,
  scheme: MapColourScheme = fixedScheme("light"),
  tracksOf = GROUND["basemap tracks"],
): string {
  const made = style(layers);
  expect(validateStyleMin(made)).toEqual([]);
  const { text } = drawPicture({
    style: made,
    zoom,
    sourceFeatures: (source, layer) =>
      (layer === "tracks" ? tracksOf : null) ?? sourceFeatures(source, layer),
    size: { width: 400, height: 300 },
    scheme,
  });
  expectWellFormed(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${text}</svg>`);
  return text;
}

const parks = (more: object = {}) => ({
  id: "parks",
  type: "fill",
  source: "basemap",
  "source-layer": "parks",
  ...more,
});
const tracks = (paint: object, more: object = {}) => ({
  id: "tracks",
  type: "line",
  source: "basemap",
  "source-layer": "tracks",
  paint,
  ...more,
});
const dots = (paint: object) => ({ id: "dots", type: "circle", source: "atlas", paint });
const names = (layout: object = {}) => ({
  id: "names",
  type: "symbol",
  source: "atlas",
  layout: { "text-field": ["get", "name"], ...layout },
});

describe("what is put into a style is in the picture without an edit:", () => {
  it("a background of a new colour, over the whole picture and a little more", () => {
    const svg = draw([{ id: "sky", type: "background", paint: { "background-color": "#123456" } }]);
    expect(svg).toBe('<path fill="#123456" d="M-216 -166h432v332h-432z"/>');
  });

  it("areas, with a colour that depends on the data", () => {
    const paint = { "fill-color": ["match", ["get", "kind"], "park", "#00ff00", "#008800"] };
    const svg = draw([parks({ paint })]);
    expect(svg).toContain('<path fill="#00ff00" d="M-40-40l80 0 0 80-80 0z"/>');
    expect(svg).toContain('<path fill="#008800" d="M-20-20l40 0 0 40-40 0z"/>');
  });

  it("a tint", () => {
    expect(draw([parks({ paint: { "fill-opacity": 0.25 } })])).toContain('fill-opacity="0.25"');
  });

  it("lines, with width, dashes in multiples of it, caps and joins", () => {
    const paint = { "line-color": "#ff0000", "line-width": 3, "line-dasharray": [2, 1] };
    const layout = { "line-cap": "round", "line-join": "round" };
    expect(draw([tracks(paint, { layout })])).toBe(
      '<path fill="none" stroke="#ff0000" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" stroke-dasharray="6 3" d="M-50 0l50 20 50-20"/>',
    );
  });

  it("a blur", () => {
    expect(draw([tracks({ "line-blur": 6 })])).toMatch(
      /^<filter id="tracks" color-interpolation-filters="sRGB" [^>]+><feGaussianBlur [^>]+><\/filter><g filter="url\(#tracks\)">/,
    );
  });

  it("faint lines that lie on each other, as often as there are", () => {
    const twice = [line({ rank: 1 }), line({ rank: 2 })];
    const overlaid = (opacity: number) =>
      draw([tracks({ "line-opacity": opacity })], 5, fixedScheme("light"), twice);
    expect(overlaid(0.046).match(/stroke-opacity="0.046"/g)).toHaveLength(2);
    expect(overlaid(1).match(/<path/g)).toHaveLength(1);
  });

  it("circles, whose outline lies outside their radius", () => {
    const paint = { "circle-radius": 4, "circle-stroke-width": 2, "circle-stroke-color": "#fff" };
    const svg = draw([dots({ ...paint, "circle-color": "#000" })]);
    expect(svg).toContain(
      '<circle cx="0" cy="0" r="5" fill="#000000" stroke="#ffffff" stroke-width="2"/>',
    );
  });

  it("names", () => {
    expect(textsOf(draw([names()])).map(({ text }) => text)).toEqual(["Here", "There"]);
  });

  it("a token, in the light, for both schemes at once", () => {
    const paint = { "fill-color": LIGHT_AND_DARK.tokens.river };
    expect(draw([parks({ paint })], 5, LIGHT_AND_DARK)).toContain(
      `<path fill="${TOKENS.light.river}"`,
    );
  });
});

describe("layers", () => {
  const red = parks({ id: "red", paint: { "fill-color": "#f00" } });
  const blue = parks({ id: "blue", paint: { "fill-color": "#00f" } });

  it("are drawn in their order", () => {
    const order = (svg: string) => [...svg.matchAll(/fill="([^"]*)"/g)].map(([, fill]) => fill);
    expect(order(draw([red, blue]))).toEqual(["#ff0000", "#0000ff"]);
    expect(order(draw([blue, red]))).toEqual(["#0000ff", "#ff0000"]);
  });

  it("have their names above all shapes, and the topmost layer's names first", () => {
    const below = names({ "text-size": 20 });
    const above = { ...names({ "text-size": 10 }), id: "more-names" };
    const svg = draw([below, above, red]);
    expect(svg.indexOf("<text")).toBeGreaterThan(svg.lastIndexOf("<path"));
    expect(textsOf(svg).map(({ size }) => size)).toEqual([10, 10]);
  });

  it("are left out beyond their zooms", () => {
    const far = { ...red, maxzoom: 5 };
    const near = { ...blue, minzoom: 5 };
    expect(draw([far, near], 4.9)).not.toContain("#0000ff");
    expect(draw([far, near], 5)).not.toContain("#ff0000");
  });

  it("draw only what their filter lets through", () => {
    const svg = draw([{ ...red, filter: ["==", ["get", "kind"], "wood"] }]);
    expect(svg).toContain("M-20-20");
    expect(svg).not.toContain("M-40-40");
  });

  it("of a source that has nothing there draw nothing", () => {
    expect(draw([{ ...red, "source-layer": "none" }])).toBe("");
  });
});
