import type { FeatureCollection } from "geojson";
import { unionBounds } from "@/lib/geo/bounds";
import { type PublishedFeature, publishedFeature } from "./feature";
import { attributionOf, licenceOf, type Selection } from "./selection";

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
  const boxes = selection.places.map(({ place }) => place.bbox);
  return {
    type: "FeatureCollection",
    id: selection.id,
    title: selection.title,
    ...(boxes.length === 0 ? {} : { bbox: [...unionBounds(boxes)] }),
    licence: licenceOf(selection),
    attribution: attributionOf(selection),
    features: selection.places.map(publishedFeature),
  };
}
