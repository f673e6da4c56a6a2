import type { Feature, Geometry } from "geojson";
import type { Figure } from "@/geodata/schema";
import type { PlaceEntry, PlaceQuotation } from "@/lib/atlas/atlas";
import { speakersOf } from "@/lib/atlas/attribution";
import { localized } from "@/lib/text/translator";

/** An excerpt in the published data, as a part of a place's properties. */
interface PublishedExcerpt {
  id: string;
  report: string;
  lang: string;
  exact: string;
  prefix: string;
  suffix: string;
  /** Names, speaker first; the last is the report's id. */
  said_by: string[];
  /** EDTF (ISO 8601-2), or null. */
  date: string | null;
  date_text: string | null;
  modality: string;
  /** 1: the place itself; 2: near it or a part of it; 3: a larger region or a schematic course. */
  precision: 1 | 2 | 3;
  basis: string;
  figures: Figure[];
}

interface PublishedProperties {
  name: string;
  names: Record<string, string>;
  layer: string;
  kind: string;
  schematic?: true;
  summary: string;
  excerpts: PublishedExcerpt[];
}

export type PublishedFeature = Feature<Geometry, PublishedProperties> & { id: string };

const DATA_LANGUAGE = "en";

function publishedExcerpt({ excerpt, report, chain, mention }: PlaceQuotation): PublishedExcerpt {
  const { id, exact, prefix, suffix, date, modality, figures } = excerpt;
  return {
    id,
    report: report.id,
    lang: report.lang,
    exact,
    prefix,
    suffix,
    said_by: [...speakersOf({ chain }, DATA_LANGUAGE), report.id],
    date: date.edtf,
    date_text: date.text,
    modality,
    precision: mention.precision,
    basis: mention.basis,
    figures,
  };
}

/** A place as a published RFC 7946 feature; its properties contain every excerpt that mentions it. */
export function publishedFeature({ id, layer, place, quotations }: PlaceEntry): PublishedFeature {
  const { names, kind, schematic, summary } = place.properties;
  return {
    type: "Feature",
    id,
    bbox: [...place.bbox],
    geometry: place.geometry as Geometry,
    properties: {
      name: localized(names, DATA_LANGUAGE),
      names,
      layer,
      kind,
      ...(schematic ? { schematic } : {}),
      summary: localized(summary, DATA_LANGUAGE),
      excerpts: quotations.map(publishedExcerpt),
    },
  };
}
