import {
  expression,
  featureFilter,
  type LayerSpecification,
  latest,
} from "@maplibre/maplibre-gl-style-spec";
import type { SourceFeature } from "./source-features";

/** A style layer whose properties can be evaluated, with the expressions of the style-spec package. */
export interface EvaluatedLayer {
  layer: LayerSpecification;
  /** Whether the layer is visible at this zoom. */
  isVisible: boolean;
  matchesFilter: (feature: SourceFeature) => boolean;
  number: (property: string, feature?: SourceFeature) => number;
  text: (property: string, feature?: SourceFeature) => string;
  list: (property: string, feature?: SourceFeature) => unknown[];
  flag: (property: string, feature?: SourceFeature) => boolean;
}

type Spec = Parameters<typeof expression.normalizePropertyExpression>[2];
/** The reference of the style specification: the definition of each property, by group. */
const REFERENCE = latest as unknown as Record<string, Record<string, Spec> | undefined>;
type Evaluate = (feature: SourceFeature | undefined) => unknown;

const NO_FEATURE = { type: 1 as const, properties: {}, geometry: [] };
const NO_STATE = {};

/** Makes a layer's properties readable at a zoom. Each expression is compiled once, at its first use. */
export function evaluateLayer(layer: LayerSpecification, zoom: number): EvaluatedLayer {
  const compiled = new Map<string, Evaluate>();
  const value = (property: string, feature?: SourceFeature): unknown => {
    const known = compiled.get(property) ?? compile(layer, property, zoom);
    compiled.set(property, known);
    return known(feature);
  };
  return {
    layer,
    isVisible: zoom >= (layer.minzoom ?? 0) && zoom < (layer.maxzoom ?? 24),
    matchesFilter: filterOf(layer, zoom),
    number: (property, feature) => Number(value(property, feature)),
    text: (property, feature) => String(value(property, feature) ?? ""),
    list: (property, feature) => {
      const list = value(property, feature);
      return Array.isArray(list) ? list : [];
    },
    flag: (property, feature) => value(property, feature) === true,
  };
}

function compile(layer: LayerSpecification, property: string, zoom: number): Evaluate {
  const isPaint = property in (REFERENCE[`paint_${layer.type}`] ?? {});
  const group = isPaint ? "paint" : "layout";
  const spec = REFERENCE[`${group}_${layer.type}`]?.[property];
  if (!spec) throw new Error(`expected a property of ${layer.type} layers, got "${property}"`);
  const given = (layer[group] as Record<string, unknown> | undefined)?.[property];
  const key = `layers.${layer.id}.${property}`;
  const ready = expression.normalizePropertyExpression(
    (given ?? (spec as { default?: unknown }).default) as never,
    key,
    spec,
  );
  const at = { zoom };
  return (feature) => ready.evaluate(at, (feature as never) ?? NO_FEATURE, NO_STATE) as unknown;
}

/** Filters get the integer zoom, as MapLibre evaluates them when it parses a tile. */
function filterOf(layer: LayerSpecification, zoom: number): EvaluatedLayer["matchesFilter"] {
  if (!("filter" in layer) || layer.filter === undefined) return () => true;
  const { filter } = featureFilter(layer.filter, `layers.${layer.id}.filter`);
  const at = { zoom: Math.floor(zoom) };
  return (feature) => filter(at, feature as never);
}
