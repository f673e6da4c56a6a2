import {
  featureFilter,
  type StyleSpecification,
  validateStyleMin,
} from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import type { LayerId } from "@/geodata/schema";
import { joinAtlas } from "@/lib/atlas/atlas";
import { drawingOf } from "@/lib/drawing/drawing";
import { markPoints } from "@/lib/marks/mark-points";
import { marksOf } from "@/lib/marks/marks";
import { fixedScheme } from "@/lib/picture/colour-scheme";
import { evaluateLayer } from "@/lib/picture/evaluate";
import { translatorFor } from "@/lib/text/catalogues";
import { mapStyle, type StyleInput } from "./map-style";
import { SCHEMES, TOKENS } from "./tokens";

const LAYER_IDS = ["regions", "routes", "cities", "towns", "airports"];
const atlas = joinAtlas(readGeodata());
const { features } = drawingOf(atlas);
const marks = markPoints(marksOf(atlas, translatorFor("en")), {
  camera: { lng: 37, lat: 48.5, zoom: 6 },
  box: { width: 860, height: 780 },
  labelArea: { width: 560, height: 560 },
  selected: null,
});
const sources = {
  tiles: "https://atlas.example/tiles/1/{z}/{x}/{y}",
  drawing: "https://atlas.example/drawing/1/en",
};

const style = (input: Partial<StyleInput> = {}): StyleSpecification =>
  mapStyle({
    tokens: TOKENS.light,
    hidden: [],
    colours: {},
    place: null,
    places: null,
    marks,
    sources,
    ...input,
  });

const views: [string, Partial<StyleInput>][] = [
  ["the opening view", {}],
  ["a selected place", { place: "pokrovsk" }],
  ["no layer", { hidden: LAYER_IDS }],
  ["a window in time", { places: ["pokrovsk", "kyiv"] }],
  ["a window in which nothing is said", { places: [] }],
  ["one layer and a place of another", { hidden: ["regions", "routes"], place: "kursk-oblast" }],
  ["layers of other colours", { colours: { regions: "ink", towns: "quiet" } }],
  ["a place that is not there", { place: '"]; nonsense' }],
];

describe.each(SCHEMES)("the %s style", (scheme) => {
  it.each(views)("is valid for %s", (_, input) => {
    const errors = validateStyleMin(style({ tokens: TOKENS[scheme], ...input }));
    expect(errors.map(({ message }) => message)).toEqual([]);
  });

  it("has only colours of its scheme", () => {
    const colours = JSON.stringify(style({ tokens: TOKENS[scheme] }).layers).match(
      /#[0-9a-f]{3,8}/g,
    );
    const own: string[] = Object.values(TOKENS[scheme]);
    expect(colours?.length).toBeGreaterThan(10);
    expect(colours?.filter((colour) => !own.includes(colour))).toEqual([]);
  });
});

it("a layer has its own colour, and the others the accent", () => {
  const { layers } = style({ colours: { towns: "quiet" } });
  const point = layers.find(({ id }) => id === "point");
  const read = evaluateLayer(point as NonNullable<typeof point>, 6);
  const colourIn = (layer: string) =>
    read.text("circle-color", { type: 1, properties: { layer }, parts: [] });
  const { css } = fixedScheme("light");
  expect(css(colourIn("towns"))).toBe(TOKENS.light.quiet);
  expect(css(colourIn("cities"))).toBe(TOKENS.light.accent);
});

it("the validator reports an invalid style", () => {
  const invalid = style();
  invalid.layers.push({
    id: "sea",
    type: "background",
    paint: { "background-color": "no colour" },
  });
  expect(validateStyleMin(invalid)).toHaveLength(2);
});

const TYPES = { Point: 1, LineString: 2, MultiLineString: 2, Polygon: 3, MultiPolygon: 3 } as const;

interface Drawn {
  type: keyof typeof TYPES;
  properties: object;
}

/** A function that returns the ids of the style layers that draw a feature of a source at a zoom. */
function layersDrawing(styled: StyleSpecification, source: string, zoom: number) {
  const filters = styled.layers.flatMap((layer, i) =>
    "source" in layer && layer.source === source && "filter" in layer && layer.filter
      ? [{ id: layer.id, ...featureFilter(layer.filter, `layers[${i}].filter`) }]
      : [],
  );
  return ({ type, properties }: Drawn): string[] =>
    filters
      .filter(({ filter }) =>
        filter({ zoom }, { type: TYPES[type], properties: { ...properties } }),
      )
      .map(({ id }) => id);
}

/** The ids of the places that a style draws at a zoom. */
const drawnPlaces = (input: Partial<StyleInput>, zoom = 6): string[] => {
  const drawnBy = layersDrawing(style(input), "atlas", zoom);
  const drawn = features.filter(({ geometry, properties }) => {
    const type = geometry.type as keyof typeof TYPES;
    return drawnBy({ type, properties }).length > 0;
  });
  return [...new Set(drawn.map(({ properties }) => properties.id))];
};

const idsIn = (layer: LayerId) =>
  atlas.places.filter((entry) => entry.layer === layer).map(({ id }) => id);

describe("layers that are switched", () => {
  it("are all drawn by default", () => {
    expect(drawnPlaces({})).toEqual(atlas.places.map(({ id }) => id));
    expect(drawnPlaces({ hidden: LAYER_IDS })).toEqual([]);
  });

  it.each(LAYER_IDS)("%s draw only their own places", (layer) => {
    const others = LAYER_IDS.filter((id) => id !== layer);
    expect(drawnPlaces({ hidden: others })).toEqual(idsIn(layer));
    expect(drawnPlaces({ hidden: [layer] })).toEqual(others.flatMap(idsIn));
  });

  it.each(atlas.places.map(({ id }) => id))(
    "%s is drawn if selected, even without its layer",
    (id) => {
      expect(drawnPlaces({ hidden: LAYER_IDS, place: id }, 1)).toEqual([id]);
      expect(drawnPlaces({ hidden: LAYER_IDS, place: id }, 11)).toEqual([id]);
    },
  );
});

describe("names", () => {
  const settlement = { type: "Point", properties: { minzoom: 3, place_layer: "towns" } } as const;

  it("of the basemap are hidden for settlements that are places of a layer that is on", () => {
    expect(layersDrawing(style(), "basemap", 6)(settlement)).not.toContain("settlement-name");
    const off = style({ hidden: ["towns"] });
    expect(layersDrawing(off, "basemap", 6)(settlement)).toContain("settlement-name");
  });

  it("of settlements appear from the minzoom of their population", () => {
    const village = { type: "Point", properties: { minzoom: 9 } } as const;
    expect(layersDrawing(style(), "basemap", 8.9)(village)).toEqual([]);
    expect(layersDrawing(style(), "basemap", 9)(village)).toContain("settlement-name");
  });

  it("of places and the boxes of marks come last, so that they have priority over the basemap's", () => {
    const last = style().layers.slice(-2);
    expect(last.map(({ id }) => id)).toEqual(["mark-room", "place-name"]);
  });

  it("of places are drawn if they were placed", () => {
    const drawnBy = layersDrawing(style(), "marks", 6);
    const at = (properties: object) => drawnBy({ type: "Point", properties });
    expect(at({ id: "kyiv", count: "1", name: "Kyiv", anchor: "left" })).toEqual(["place-name"]);
    expect(at({ id: "kyiv", count: "1" })).toEqual([]);
  });
});

it("nothing is drawn with icons, patterns or sprites", () => {
  expect(JSON.stringify(style())).not.toMatch(/icon-|pattern|sprite/);
});
