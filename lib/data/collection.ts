import type { FeatureCollection } from "geojson";
import { type PublishedFeature, publishedFeature } from "./feature";
import { attributionOf, bboxOf, licenceOf, type Selection } from "./selection";

/** An RFC 7946 collection; the foreign members say under what licence, and whom to credit. */
export interface PublishedCollection extends FeatureCollection {
  id: string;
  title: string;
  licence: string;
  attribution: string;
  features: PublishedFeature[];
}

/** Places as others get them. A collection without features has no box. */
export function publishedCollection(selection: Selection): PublishedCollection {
  const bbox = bboxOf(selection);
  return {
    type: "FeatureCollection",
    id: selection.id,
    title: selection.title,
    ...(bbox === null ? {} : { bbox }),
    licence: licenceOf(selection),
    attribution: attributionOf(selection),
    features: selection.places.map(publishedFeature),
  };
}
