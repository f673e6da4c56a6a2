import {
  featureFilter,
  type StyleSpecification,
  validateStyleMin,
} from "@maplibre/maplibre-gl-style-spec";
import { describe, expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { LAYER_IDS, type LayerId } from "@/geodata/schema";
import { joinAtlas } from "@/lib/atlas/atlas";
import { drawingOf } from "@/lib/drawing/drawing";
import { markPoints } from "@/lib/marks/mark-points";
import { marksOf } from "@/lib/marks/marks";
import { translatorFor } from "@/lib/text/catalogues";
import { mapStyle, type StyleInput } from "./map-style";
import { SCHEMES, TOKENS } from "./tokens";

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
    layers: LAYER_IDS,
    place: null,
    places: null,
    marks,
    sources,
    ...input,
  });

const views: [string, Partial<StyleInput>][] = [
  ["the opening view", {}],
  ["a selected place", { place: "pokrovsk" }],
  ["no layer", { layers: [] }],
  ["a window in time", { places: ["pokrovsk", "kyiv"] }],
  ["a window in which nothing is said", { places: [] }],
  ["one layer and a place of another", { layers: ["towns"], place: "kursk-oblast" }],
  ["a place that is not there", { place: '"]; nonsense' }],
];

describe.each(SCHEMES)("the %s style", (scheme) => {
  it.each(views)("is valid for %s", (_, input) => {
    const made = style({ tokens: TOKENS[scheme], ...input });
    expect(validateStyleMin(made).map(({ message }) => message)).toEqual([]);
  });

  it("has only its own colours", () => {
    const colours = JSON.stringify(style({ tokens: TOKENS[scheme] }).layers).match(
      /#[0-9a-f]{3,8}/g,
    );
    const own: string[] = Object.values(TOKENS[scheme]);
    expect(colours?.length).toBeGreaterThan(10);
    expect(colours?.filter((colour) => !own.includes(colour))).toEqual([]);
  });
});

it("a style that is not valid is found out", () => {
  const made = style();
  made.layers.push({ id: "sea", type: "background", paint: { "background-color": "no colour" } });
  expect(validateStyleMin(made)).toHaveLength(2);
});

const TYPES = { Point: 1, LineString: 2, MultiLineString: 2, Polygon: 3, MultiPolygon: 3 } as const;

interface Drawn {
  type: keyof typeof TYPES;
  properties: object;
}

/** Tells which of the style's layers draw a feature of a source at a zoom. */
function drawers(made: StyleSpecification, source: string, zoom: number) {
  const filters = made.layers.flatMap((layer, i) =>
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

/** The places that a style draws, at a zoom. */
const drawnPlaces = (input: Partial<StyleInput>, zoom = 6): string[] => {
  const drawnBy = drawers(style(input), "atlas", zoom);
  const drawn = features.filter(({ geometry, properties }) => {
    const type = geometry.type as keyof typeof TYPES;
    return drawnBy({ type, properties }).length > 0;
  });
  return [...new Set(drawn.map(({ properties }) => properties.id))];
};

const idsIn = (layer: LayerId) =>
  atlas.places.filter((entry) => entry.layer === layer).map(({ id }) => id);

describe("layers that are switched", () => {
  it("are all drawn at first", () => {
    expect(drawnPlaces({})).toEqual(atlas.places.map(({ id }) => id));
    expect(drawnPlaces({ layers: [] })).toEqual([]);
  });

  it.each(LAYER_IDS)("%s draw their own places and no others", (layer) => {
    expect(drawnPlaces({ layers: [layer] })).toEqual(idsIn(layer));
    const others = LAYER_IDS.filter((id) => id !== layer);
    expect(drawnPlaces({ layers: others })).toEqual(others.flatMap(idsIn));
  });

  it.each(atlas.places.map(({ id }) => id))("%s is drawn when selected, its layer off", (id) => {
    expect(drawnPlaces({ layers: [], place: id }, 1)).toEqual([id]);
    expect(drawnPlaces({ layers: [], place: id }, 11)).toEqual([id]);
  });
});

describe("names", () => {
  const settlement = { type: "Point", properties: { minzoom: 3, place_layer: "towns" } } as const;

  it("of the basemap give way to a place's own while its layer is on", () => {
    expect(drawers(style(), "basemap", 6)(settlement)).not.toContain("settlement-name");
    const off = style({ layers: ["regions"] });
    expect(drawers(off, "basemap", 6)(settlement)).toContain("settlement-name");
  });

  it("of settlements wait for the zoom that their size gives them", () => {
    const village = { type: "Point", properties: { minzoom: 9 } } as const;
    expect(drawers(style(), "basemap", 8.9)(village)).toEqual([]);
    expect(drawers(style(), "basemap", 9)(village)).toContain("settlement-name");
  });

  it("of places and the room of marks come last, so that no name of the basemap pushes one out", () => {
    const last = style().layers.slice(-2);
    expect(last.map(({ id }) => id)).toEqual(["mark-room", "place-name"]);
  });

  it("of places are drawn where room was found for them", () => {
    const drawnBy = drawers(style(), "marks", 6);
    const at = (properties: object) => drawnBy({ type: "Point", properties });
    expect(at({ id: "kyiv", count: "1", name: "Kyiv", anchor: "left" })).toEqual(["place-name"]);
    expect(at({ id: "kyiv", count: "1" })).toEqual([]);
  });
});

it("nothing is drawn by an arrow, an icon or a pattern", () => {
  expect(JSON.stringify(style())).not.toMatch(/icon-|pattern|sprite/);
});
