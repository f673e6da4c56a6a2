import type { ExpressionSpecification, LayerSpecification } from "@maplibre/maplibre-gl-style-spec";
import type { LayerId } from "@/geodata/schema";
import { FONTS } from "./fonts";
import type { Tokens } from "./tokens";

/** The zoom from which rivers and region borders are drawn; below it they would clutter the map. */
export const DETAIL_MIN_ZOOM = 3;

const layer = (name: string) => ({ source: "basemap", "source-layer": name }) as const;

/**
 * The style layers of the basemap.
 *
 * @param hidden the atlas layers that are switched off
 * @returns two lists: the layers to draw below the places, and the labels to draw above them
 */
export function basemapLayers(
  tokens: Tokens,
  hidden: readonly LayerId[],
): [LayerSpecification[], LayerSpecification[]] {
  return [
    [
      { id: "sea", type: "background", paint: { "background-color": tokens.sea } },
      { id: "land", type: "fill", ...layer("land"), paint: { "fill-color": tokens.land } },
      river(tokens),
      lake(tokens),
      border("region-border", 1, tokens.regionBorder, [3, 0.5, 9, 1.2]),
      border("country-border", 0, tokens.countryBorder, [1, 0.5, 4, 0.9, 9, 1.8]),
    ],
    [seaNames(tokens), ...settlements(tokens, hidden), countryNames(tokens)],
  ];
}

const byZoom = (stops: number[]): ExpressionSpecification =>
  ["interpolate", ["linear"], ["zoom"], ...stops] as unknown as ExpressionSpecification;

const river = (tokens: Tokens): LayerSpecification => ({
  id: "river",
  type: "line",
  ...layer("rivers"),
  minzoom: DETAIL_MIN_ZOOM,
  paint: { "line-color": tokens.river, "line-width": byZoom([3, 0.5, 8, 1.8]) },
});

const lake = (tokens: Tokens): LayerSpecification => ({
  id: "lake",
  type: "fill",
  ...layer("lakes"),
  paint: { "fill-color": tokens.sea },
});

const border = (
  id: string,
  level: number,
  colour: string,
  width: number[],
): LayerSpecification => ({
  id,
  type: "line",
  ...layer("borders"),
  minzoom: level === 0 ? 0 : DETAIL_MIN_ZOOM,
  filter: ["==", ["get", "level"], level],
  layout: { "line-join": "round" },
  paint: { "line-color": colour, "line-width": byZoom(width) },
});

/** Settlements: each from its own `minzoom`, which depends on its population; larger ones first. */
function settlements(tokens: Tokens, hidden: readonly LayerId[]): LayerSpecification[] {
  const visible: ExpressionSpecification = [
    "all",
    [">=", ["zoom"], ["get", "minzoom"]],
    // A settlement that is also a place of the atlas has a label there while that layer is on.
    [
      "any",
      ["!", ["has", "place_layer"]],
      ["in", ["get", "place_layer"], ["literal", [...hidden]]],
    ],
  ];
  return [
    {
      id: "settlement-dot",
      type: "circle",
      ...layer("settlements"),
      minzoom: 5,
      filter: visible,
      paint: {
        "circle-color": tokens.settlement,
        "circle-radius": byZoom([5, 1.2, 9, 2]),
        "circle-opacity": 0.7,
      },
    },
    {
      id: "settlement-name",
      type: "symbol",
      ...layer("settlements"),
      filter: visible,
      layout: {
        "text-field": ["get", "name"],
        "text-font": FONTS.regular,
        "text-size": [
          "interpolate",
          ["linear"],
          ["zoom"],
          2,
          ["step", ["get", "population"], 9.5, 1_000_000, 11],
          10,
          ["step", ["get", "population"], 11, 20_000, 12.5, 100_000, 14, 500_000, 16],
        ],
        "text-variable-anchor": ["top", "bottom", "right", "left"],
        "text-radial-offset": 0.4,
        "text-padding": 4,
        "symbol-sort-key": ["get", "rank"],
      },
      paint: {
        "text-color": tokens.settlement,
        "text-halo-color": tokens.halo,
        "text-halo-width": 1.2,
      },
    },
  ];
}

const label = (
  id: string,
  kind: string,
  font: string[],
  colour: string,
  halo: string,
): LayerSpecification => ({
  id,
  type: "symbol",
  ...layer("labels"),
  filter: ["all", ["==", ["get", "kind"], kind], [">=", ["zoom"], ["get", "minzoom"]]],
  layout: {
    "text-field": ["get", "name"],
    "text-font": font,
    "text-size": byZoom([1, 10, 6, 15]),
    "text-letter-spacing": 0.12,
    "text-max-width": 7,
    "text-padding": 6,
    "symbol-sort-key": ["get", "minzoom"],
  },
  paint: { "text-color": colour, "text-halo-color": halo, "text-halo-width": 1.2 },
});

const seaNames = (tokens: Tokens) =>
  label("sea-name", "sea", FONTS.italic, tokens.seaName, tokens.sea);

const countryNames = (tokens: Tokens) =>
  label("country-name", "country", FONTS.regular, tokens.country, tokens.halo);
