import type {
  ExpressionSpecification,
  LayerSpecification,
  StyleSpecification,
} from "@maplibre/maplibre-gl-style-spec";
import { LAYER_IDS, type LayerId } from "@/geodata/layer-ids";
import { basemapLayers } from "./basemap-layers";
import { FACES, FONTS } from "./fonts";
import { AREA, COURSE, type Emphasis, NAME, POINT } from "./paint";
import type { FeatureRole, MarkPoints } from "./source-properties";
import type { Tokens } from "./tokens";

/** What the style is a function of: the part of a view that colours and filters, and the addresses. */
export interface StyleInput {
  tokens: Tokens;
  /** Layers that are switched on. */
  layers: readonly LayerId[];
  /** The chosen place; it is drawn even where its layer is off. */
  place: string | null;
  /** Ids of the places that a window in time leaves; null leaves all. */
  places: readonly string[] | null;
  /** Where the marks over the map stand, and their names. */
  marks: MarkPoints;
  sources: SourceAddresses;
}

export interface SourceAddresses {
  /** Template of the basemap's vector tiles, with {z}, {x} and {y}; absolute. */
  tiles: string;
  /** The drawing (`lib/drawing`), as GeoJSON; absolute. */
  drawing: string;
}

/** The zoom of the deepest tiles; MapLibre draws deeper zooms from them. */
export const TILE_MAX_ZOOM = 8;

/**
 * The map style: a pure function of tokens and view (MapLibre style specification, version 8).
 * Tiers, from the ground up: sea and land, water, borders, areas, courses, basemap names, points,
 * names of places.
 */
export function mapStyle({
  tokens,
  layers,
  place,
  places,
  marks,
  sources,
}: StyleInput): StyleSpecification {
  const shown = shownFilter(layers, place, places);
  const [ground, names] = basemapLayers(tokens, layers);
  return {
    version: 8,
    sources: {
      basemap: { type: "vector", tiles: [sources.tiles], maxzoom: TILE_MAX_ZOOM },
      // Boundaries keep their vertices: at close zooms a simplified outline would leave the border.
      atlas: { type: "geojson", data: sources.drawing, tolerance: 0.2 },
      marks: { type: "geojson", data: marks },
    },
    "font-faces": FACES,
    layers: [
      ...ground,
      ...areaLayers(tokens, shown, place),
      ...courseLayers(tokens, shown, place),
      ...names,
      ...pointLayers(tokens, shown, place),
      MARK_COLLISION_LAYER,
      placeNames(tokens, place),
    ],
  };
}

type Filter = (part: FeatureRole) => ExpressionSpecification;

/** Asks no more than the view does: a filter runs for every feature, in the picture and alive. */
const shownFilter =
  (layers: readonly LayerId[], place: string | null, places: readonly string[] | null): Filter =>
  (part) => {
    const all: ExpressionSpecification[] = [["==", ["get", "part"], part]];
    if (LAYER_IDS.some((id) => !layers.includes(id))) {
      const on: ExpressionSpecification = ["in", ["get", "layer"], ["literal", [...layers]]];
      all.push(place === null ? on : ["any", on, ["==", ["get", "id"], place]]);
    }
    if (places !== null) all.push(["in", ["get", "id"], ["literal", [...places]]]);
    return ["all", ...all];
  };

/**
 * One value for the chosen place and another for the rest. Where none is chosen it is a constant: the
 * layers of the atlas then share the basemap's shader programs, which are slow to compile.
 */
const bySelection = <T extends number | string>(
  place: string | null,
  { selected, rest }: { selected: T; rest: T },
): T | ExpressionSpecification =>
  place === null ? rest : ["case", ["==", ["get", "id"], place], selected, rest];

function areaLayers(tokens: Tokens, shown: Filter, place: string | null): LayerSpecification[] {
  const source = { source: "atlas", filter: shown("area") } as const;
  return [
    {
      id: "area",
      type: "fill",
      ...source,
      paint: { "fill-color": tokens.accent, "fill-opacity": bySelection(place, AREA.tint) },
    },
    {
      id: "area-outline",
      type: "line",
      ...source,
      layout: { "line-join": "round" },
      paint: {
        "line-color": tokens.accent,
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

function courseLayers(tokens: Tokens, shown: Filter, place: string | null): LayerSpecification[] {
  const source = { source: "atlas", filter: shown("course") } as const;
  return [
    {
      id: "course",
      type: "line",
      ...source,
      layout: { "line-cap": "round", "line-join": "round" },
      paint: {
        "line-color": tokens.accent,
        "line-opacity": faded(place, COURSE.band),
        "line-width": ["interpolate", ["exponential", 1.5], ["zoom"], 1, 10, 4, 26, 8, 90],
        "line-blur": ["interpolate", ["exponential", 1.5], ["zoom"], 1, 4, 4, 14, 8, 60],
      },
    },
    {
      id: "course-dots",
      type: "circle",
      source: "atlas",
      filter: ["all", shown("dot"), [">=", ["zoom"], ["get", "minzoom"]]],
      paint: {
        "circle-color": tokens.accent,
        "circle-opacity": faded(place, COURSE.dots.opacity),
        "circle-radius": bySelection(place, COURSE.dots.radius),
      },
    },
  ];
}

/** The strength of a stretch, or of a dot, says how a course fades (`lib/drawing/fade.ts`). */
const faded = (place: string | null, opacity: Emphasis): ExpressionSpecification => [
  "*",
  ["get", "strength"],
  bySelection(place, opacity),
];

function pointLayers(tokens: Tokens, shown: Filter, place: string | null): LayerSpecification[] {
  return [
    {
      id: "point",
      type: "circle",
      source: "atlas",
      filter: shown("point"),
      paint: {
        "circle-color": tokens.accent,
        "circle-radius": bySelection(place, POINT.radius),
        "circle-stroke-color": tokens.raised,
        "circle-stroke-width": POINT.outline,
      },
    },
  ];
}

/** The marks lie over the map: here they only keep their room, which no name of the basemap enters. */
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

/** Names of places, where they have been found room; drawn last, so that no name of the basemap pushes one out. */
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
      // Its lines are broken already.
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
