import type { BBox, FeatureCollection } from "geojson";
import type { Layer } from "@/geodata/schema";
import type { Atlas } from "@/lib/atlas/atlas";
import { named } from "@/lib/text/speech";
import { type PublishedFeature, publishedFeature } from "./feature";

/** An RFC 7946 collection; the foreign members say under what licence, and whom to credit. */
export interface PublishedCollection extends FeatureCollection {
  id: string;
  title: string;
  bbox: BBox;
  licence: string;
  attribution: string;
  features: PublishedFeature[];
}

/** The whole atlas as one collection has this id. */
export const ATLAS_COLLECTION = "atlas";

/** A layer, or the whole atlas, as others get it; null where there is none of that name. */
export function publishedCollection(atlas: Atlas, id: string): PublishedCollection | null {
  const whole = id === ATLAS_COLLECTION;
  const layers = atlas.layers.filter((layer) => whole || layer.id === id);
  const [first] = layers;
  if (!first) return null;
  return {
    type: "FeatureCollection",
    id,
    title: whole ? "Dateline Atlas" : named(first.title, "en"),
    bbox: around(layers),
    licence: distinct(layers.map(({ licence }) => licence)),
    attribution: distinct(layers.map(({ attribution }) => attribution)),
    features: atlas.places
      .filter(({ layer }) => layers.some((shown) => shown.id === layer))
      .map(publishedFeature),
  };
}

const distinct = (words: readonly string[]): string => [...new Set(words)].join("; ");

const around = (layers: readonly Layer[]): BBox => [
  Math.min(...layers.map(({ bbox }) => bbox[0])),
  Math.min(...layers.map(({ bbox }) => bbox[1])),
  Math.max(...layers.map(({ bbox }) => bbox[2])),
  Math.max(...layers.map(({ bbox }) => bbox[3])),
];
