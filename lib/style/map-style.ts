import type {
  ExpressionSpecification,
  LayerSpecification,
  StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import type { LayerId } from "@/geodata/schema";
import { basemapLayers } from "./basemap-layers";
import { FACES, FONTS } from "./fonts";
import type { LayerColours } from "./layer-colours";
import { AREA, COURSE, type Emphasis, LINE, NAME, POINT } from "./paint";
import type { FeatureRole, MarkPoints } from "./source-properties";
import type { Tokens } from "./tokens";

/** The input of the style: the part of a view that affects colours and filters, and the source URLs. */
export interface StyleInput {
  tokens: Tokens;
  /** Layers that are switched off. */
  hidden: readonly LayerId[];
  /** The layers that have another colour than the accent. */
  colours: LayerColours;
  /** Id of the chosen place; it is drawn even if its layer is off. */
  place: string | null;
  /** Ids of the places with excerpts in the time window; null without a window. */
  places: readonly string[] | null;
  /** Positions and labels of the marks. */
  marks: MarkPoints;
  sources: SourceAddresses;
}

export interface SourceAddresses {
  /** Absolute URL template of the basemap's vector tiles, with {z}, {x} and {y}. */
  tiles: string;
  /** Absolute URL of the places' GeoJSON (`lib/drawing`). */
  drawing: string;
}

/** The largest zoom with tiles; MapLibre overzooms them beyond it. */
export const TILE_MAX_ZOOM = 8;

/**
 * The map style (MapLibre style specification, version 8), a pure function of tokens and view. Drawing
 * order: sea and land, water, borders, areas, courses, lines, basemap labels, points, place labels.
 */
export function mapStyle({
  tokens,
  hidden,
  colours,
  place,
  places,
  marks,
  sources,
}: StyleInput): StyleSpecification {
  const shown = visibleFilter(hidden, place, places);
  const colour = colourOf(tokens, colours);
  const [ground, labels] = basemapLayers(tokens, hidden);
  return {
    version: 8,
    sources: {
      basemap: { type: "vector", tiles: [sources.tiles], maxzoom: TILE_MAX_ZOOM },
      // A lower tolerance than the default 0.375: an outline that is simplified more would not lie on
      // the basemap's border at large zooms.
      atlas: { type: "geojson", data: sources.drawing, tolerance: 0.2 },
      marks: { type: "geojson", data: marks },
    },
    "font-faces": FACES,
    layers: [
      ...ground,
      ...areaLayers(colour, shown, place),
      ...courseLayers(colour, shown, place),
      lineLayer(colour, shown, place),
      ...labels,
      ...pointLayers(tokens, colour, shown, place),
      MARK_COLLISION_LAYER,
      placeNames(tokens, place),
    ],
  };
}

type Filter = (part: FeatureRole) => ExpressionSpecification;

/** A filter for features of a role that the view shows; without needless conditions, which cost time. */
const visibleFilter =
  (hidden: readonly LayerId[], place: string | null, places: readonly string[] | null): Filter =>
  (part) => {
    const all: ExpressionSpecification[] = [["==", ["get", "part"], part]];
    if (hidden.length > 0) {
      const on: ExpressionSpecification = ["!", ["in", ["get", "layer"], ["literal", [...hidden]]]];
      all.push(place === null ? on : ["any", on, ["==", ["get", "id"], place]]);
    }
    if (places !== null) all.push(["in", ["get", "id"], ["literal", [...places]]]);
    return ["all", ...all];
  };

/**
 * One value for the selected place and another for the rest; a constant if none is selected. With
 * constants, MapLibre reuses the shader programs of the basemap's layers, and compiling more is slow.
 */
const bySelection = <T extends number | string>(
  place: string | null,
  { selected, rest }: { selected: T; rest: T },
): T | ExpressionSpecification =>
  place === null ? rest : ["case", ["==", ["get", "id"], place], selected, rest];

type Colour = string | ExpressionSpecification;

/** The colour of a feature by its layer; a constant if all have the accent. */
function colourOf(tokens: Tokens, colours: LayerColours): Colour {
  const byLayer = Object.entries(colours).flatMap(([id, colour]) => [id, tokens[colour]]);
  if (byLayer.length === 0) return tokens.accent;
  return ["match", ["get", "layer"], ...byLayer, tokens.accent] as unknown as Colour;
}

function areaLayers(colour: Colour, shown: Filter, place: string | null): LayerSpecification[] {
  const source = { source: "atlas", filter: shown("area") } as const;
  return [
    {
      id: "area",
      type: "fill",
      ...source,
      paint: { "fill-color": colour, "fill-opacity": bySelection(place, AREA.tint) },
    },
    {
      id: "area-outline",
      type: "line",
      ...source,
      layout: { "line-join": "round" },
      paint: {
        "line-color": colour,
        "line-opacity": bySelection(place, AREA.outline.opacity),
        "line-width": [
          "interpolate",
          ["linear"],
          ["zoom"],
          3,
          bySelection(place, AREA.outline.far),
          8,
          bySelection(place, AREA.outline.close),
        ],
      },
    },
  ];
}

function courseLayers(colour: Colour, shown: Filter, place: string | null): LayerSpecification[] {
  const source = { source: "atlas", filter: shown("course") } as const;
  return [
    {
      id: "course",
      type: "line",
      ...source,
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": colour,
        "line-opacity": faded(place, COURSE.band),
        "line-width": [
          "interpolate",
          ["exponential", 1.5],
          ["zoom"],
          ...[1, banded(10), 4, banded(26), 8, banded(90)],
        ] as unknown as ExpressionSpecification,
        "line-blur": ["interpolate", ["exponential", 1.5], ["zoom"], 1, 4, 4, 14, 8, 60],
      },
    },
    {
      id: "course-dots",
      type: "circle",
      source: "atlas",
      filter: ["all", shown("dot"), [">=", ["zoom"], ["get", "minzoom"]]],
      paint: {
        "circle-color": colour,
        "circle-opacity": faded(place, COURSE.dots.opacity),
        "circle-radius": bySelection(place, COURSE.dots.radius),
      },
    },
  ];
}

/** Opacity times the `strength` of a course's segment or dot (`lib/drawing/fade.ts`). */
const faded = (place: string | null, opacity: Emphasis): ExpressionSpecification => [
  "*",
  ["get", "strength"],
  bySelection(place, opacity),
];

/** A width times the `band` of a course, if it has one. */
const banded = (width: number): ExpressionSpecification => [
  "*",
  width,
  ["coalesce", ["get", "band"], 1],
];

/** Lines whose course is known, such as a road or a river. */
const lineLayer = (colour: Colour, shown: Filter, place: string | null): LayerSpecification => ({
  id: "line",
  type: "line",
  source: "atlas",
  filter: shown("line"),
  layout: { "line-cap": "round", "line-join": "round" },
  paint: { "line-color": colour, "line-width": bySelection(place, LINE.width) },
});

function pointLayers(
  tokens: Tokens,
  colour: Colour,
  shown: Filter,
  place: string | null,
): LayerSpecification[] {
  return [
    {
      id: "point",
      type: "circle",
      source: "atlas",
      filter: shown("point"),
      paint: {
        "circle-color": colour,
        "circle-radius": bySelection(place, POINT.radius),
        "circle-stroke-color": tokens.raised,
        "circle-stroke-width": POINT.outline,
      },
    },
  ];
}

/**
 * The marks themselves are drawn by an overlay above the map. This invisible symbol layer reserves
 * their boxes, so that no basemap label is placed under a mark.
 */
const MARK_COLLISION_LAYER: LayerSpecification = {
  id: "mark-room",
  type: "symbol",
  source: "marks",
  layout: {
    "text-field": ["get", "count"],
    "text-font": [...FONTS.strong],
    "text-size": 12,
    "text-padding": 6,
    "text-allow-overlap": true,
  },
  paint: { "text-opacity": 0 },
};

/**
 * Place labels, at the anchors that `lib/marks/labels.ts` computed. The layer is last because MapLibre
 * places labels from the last layer to the first, which gives these priority over the basemap's.
 */
function placeNames(tokens: Tokens, place: string | null): LayerSpecification {
  const { far, close, offset } = NAME;
  return {
    id: "place-name",
    type: "symbol",
    source: "marks",
    filter: ["has", "name"],
    layout: {
      "text-field": ["get", "name"],
      "text-font": [...FONTS.strong],
      "text-size": [
        "interpolate",
        ["linear"],
        ["zoom"],
        far.zoom,
        far.size,
        close.zoom,
        close.size,
      ],
      // The text is already wrapped.
      "text-max-width": 99,
      "text-line-height": NAME.lineHeight,
      "text-padding": 0,
      "text-anchor": ["get", "anchor"],
      "text-offset": [
        "match",
        ["get", "anchor"],
        "left",
        ["literal", [offset, 0]],
        "right",
        ["literal", [-offset, 0]],
        "top",
        ["literal", [0, offset]],
        ["literal", [0, -offset]],
      ],
      "text-justify": "auto",
      "symbol-sort-key": bySelection(place, { selected: 0, rest: 1 }),
    },
    paint: {
      "text-color": bySelection(place, { selected: tokens.accent, rest: tokens.ink }),
      "text-halo-color": tokens.halo,
      "text-halo-width": 1.6,
    },
  };
}
