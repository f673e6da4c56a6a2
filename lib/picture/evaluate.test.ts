import type { LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { evaluateLayer } from "./evaluate";
import type { SourceFeature } from "./source-features";

const point = (properties: Record<string, unknown>): SourceFeature => ({
  type: 1,
  properties,
  parts: [[0, 0]],
});
const area: SourceFeature = { type: 3, properties: {}, parts: [[0, 0, 1, 0, 1, 1, 0, 0]] };

const line = (paint: object, more: object = {}): LayerSpecification =>
  ({ id: "line", type: "line", source: "atlas", paint, ...more }) as LayerSpecification;
const name = (layout: object): LayerSpecification =>
  ({ id: "name", type: "symbol", source: "atlas", layout }) as LayerSpecification;

describe("a value", () => {
  it.each([
    [1, 10],
    [2, 10],
    [4, 15],
    [6, 20],
    [9, 20],
  ])("is interpolated at zoom %d", (zoom, width) => {
    const layer = line({ "line-width": ["interpolate", ["linear"], ["zoom"], 2, 10, 6, 20] });
    expect(evaluateLayer(layer, zoom).number("line-width")).toBe(width);
  });

  it("is interpolated exponentially", () => {
    const layer = line({ "line-width": ["interpolate", ["exponential", 2], ["zoom"], 0, 0, 2, 3] });
    expect(evaluateLayer(layer, 1).number("line-width")).toBeCloseTo(1);
  });

  it("steps at a whole zoom and not before", () => {
    const layer = line({ "line-width": ["step", ["zoom"], 1, 5, 3] });
    expect(evaluateLayer(layer, 4.99).number("line-width")).toBe(1);
    expect(evaluateLayer(layer, 5).number("line-width")).toBe(3);
  });

  it("depends on the feature", () => {
    const read = evaluateLayer(
      line({ "line-opacity": ["case", ["==", ["get", "id"], "here"], 1, ["get", "strength"]] }),
      3,
    );
    expect(read.number("line-opacity", point({ id: "here" }))).toBe(1);
    expect(read.number("line-opacity", point({ id: "there", strength: 0.25 }))).toBe(0.25);
  });

  it("depends on zoom and feature at once", () => {
    const read = evaluateLayer(
      line({ "line-width": ["interpolate", ["linear"], ["zoom"], 0, 0, 10, ["get", "n"]] }),
      5,
    );
    expect([4, 8].map((n) => read.number("line-width", point({ n })))).toEqual([2, 4]);
  });

  it("in the old function form is read as well", () => {
    const layer = line({
      "line-width": {
        base: 1,
        stops: [
          [0, 2],
          [10, 12],
        ],
      },
    });
    expect(evaluateLayer(layer, 5).number("line-width")).toBe(7);
  });

  it("that the style leaves out is the specification's default", () => {
    const read = evaluateLayer(line({}), 3);
    expect(read.number("line-width")).toBe(1);
    expect(read.number("line-opacity")).toBe(1);
    expect(read.number("line-blur")).toBe(0);
    expect(read.text("line-cap")).toBe("butt");
    expect(read.text("line-color")).toBe("rgba(0,0,0,1)");
    expect(read.list("line-dasharray")).toEqual([]);
    expect(evaluateLayer(name({}), 3).number("text-size")).toBe(16);
    expect(evaluateLayer(name({}), 3).number("text-max-width")).toBe(10);
    expect(evaluateLayer(name({}), 3).text("text-field")).toBe("");
  });

  it("that the feature lacks is the default too", () => {
    const layer = line({ "line-width": ["get", "missing"] });
    expect(evaluateLayer(layer, 3).number("line-width", point({}))).toBe(1);
  });

  it("that is a list stays one", () => {
    expect(evaluateLayer(line({ "line-dasharray": [2, 3] }), 3).list("line-dasharray")).toEqual([
      2, 3,
    ]);
    const font = name({ "text-font": ["Noto Sans Italic"] });
    expect(evaluateLayer(font, 3).list("text-font")).toEqual(["Noto Sans Italic"]);
  });

  it("that is text is the feature's own", () => {
    const read = evaluateLayer(name({ "text-field": ["get", "name"] }), 3);
    expect(read.text("text-field", point({ name: "Kyiv" }))).toBe("Kyiv");
  });

  it.each(["circle-radius", "nonsense"])(
    "of a property that the layer cannot have is an error: %s",
    (property) => {
      expect(() => evaluateLayer(line({}), 3).number(property)).toThrow(
        `expected a property of line layers, got "${property}"`,
      );
    },
  );
});

describe("a layer takes", () => {
  const filtered = (filter: unknown, zoom = 5) => evaluateLayer(line({}, { filter }), zoom);

  it("everything without a filter", () => {
    expect(evaluateLayer(line({}), 5).matchesFilter(point({}))).toBe(true);
  });

  it("what its filter lets through", () => {
    const read = filtered(["all", ["==", ["get", "part"], "area"], ["!", ["has", "hidden"]]]);
    expect(read.matchesFilter(point({ part: "area" }))).toBe(true);
    expect(read.matchesFilter(point({ part: "point" }))).toBe(false);
    expect(read.matchesFilter(point({ part: "area", hidden: 1 }))).toBe(false);
  });

  it("features by their kind of geometry", () => {
    const read = filtered(["==", ["geometry-type"], "Polygon"]);
    expect([read.matchesFilter(area), read.matchesFilter(point({}))]).toEqual([true, false]);
  });

  it("by the whole zoom, as MapLibre does when it lays out a tile", () => {
    const due = [">=", ["zoom"], ["get", "minzoom"]];
    const town = point({ minzoom: 4.5 });
    expect([4.4, 4.9, 5].map((zoom) => filtered(due, zoom).matchesFilter(town))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("what a filter in the old form lets through", () => {
    const read = filtered(["in", "kind", "sea", "ocean"]);
    expect(["sea", "lake"].map((kind) => read.matchesFilter(point({ kind })))).toEqual([
      true,
      false,
    ]);
  });
});

describe("a layer shows", () => {
  it.each([
    [{}, [0, 12, 23.9], []],
    [{ minzoom: 3 }, [3, 3.01, 12], [0, 2.99]],
    [{ maxzoom: 5 }, [0, 4.99], [5, 5.01]],
    [{ minzoom: 3, maxzoom: 5 }, [3, 4], [2, 5, 9]],
  ])("between its limits: %j", (limits, shown, hidden) => {
    const shows = (zoom: number) => evaluateLayer(line({}, limits), zoom).isVisible;
    expect(shown.filter((zoom) => !shows(zoom))).toEqual([]);
    expect(hidden.filter(shows)).toEqual([]);
  });
});
