import type { FeatureCollection } from "geojson";
import { unionBounds } from "@/lib/geo/bounds";
import type { ExportContext } from "./export-context";
import { type PublishedFeature, publishedFeature } from "./feature";
import { attributionOf, licenceOf, type Selection } from "./selection";

/** An RFC 7946 FeatureCollection with foreign members for its title, licence and attribution. */
export interface PublishedCollection extends FeatureCollection {
  id: string;
  title: string;
  licence: string;
  attribution: string;
  features: PublishedFeature[];
}

/** The places of a selection as published GeoJSON. Without features there is no bbox. */
export function publishedCollection(
  selection: Selection,
  exportContext: ExportContext,
): PublishedCollection {
  const boxes = selection.places.map(({ place }) => place.bbox);
  return {
    type: "FeatureCollection",
    id: selection.id,
    title: selection.title,
    ...(boxes.length === 0 ? {} : { bbox: [...unionBounds(boxes)] }),
    licence: licenceOf(selection),
    attribution: attributionOf(selection),
    features: selection.places.map((entry) => publishedFeature(entry, exportContext)),
  };
}
