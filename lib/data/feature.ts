import type { Feature, Geometry } from "geojson";
import type { Excerpt, Figure, PlaceIds, Report } from "@/geodata/schema";
import type { PlaceEntry, PlaceQuotation } from "@/lib/atlas/atlas";
import { speakersOf } from "@/lib/atlas/attribution";
import { excerptPath, reportPath } from "@/lib/routes/paths";
import { localized } from "@/lib/text/translator";

/**
 * An excerpt in the published data, as a part of a place's properties. Fields of the same name in the CSV
 * files are the same; `docs/data.md` has them all.
 */
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
  /** The report's words for it. */
  date_text: string | null;
  /** "stated" or "inferred"; null without a date. */
  date_basis: string | null;
  /** What an inferred date is inferred from. */
  date_inferred_from: string | null;
  modality: string;
  /** 1: the place itself; 2: near it or a part of it; 3: a larger region or a schematic course. */
  precision: 1 | 2 | 3;
  /** "stated": `words` name the place; "context": they refer back to it; "inferred": the atlas concludes it. */
  basis: string;
  /** A note on the basis of the mention, whether it is inferred or not. */
  basis_note: string | null;
  /** What an inferred place is inferred from: the same note; null if it is not inferred. */
  inferred_from: string | null;
  /** The part of `exact` that the mention of the place is in. */
  words: string;
  figures: Figure[];
  report_date: string | null;
  report_date_text: string | null;
  report_date_basis: string | null;
  report_date_inferred_from: string | null;
  correction: Excerpt["correction"];
  /** URL of the excerpt, and of its report's page. */
  address: string;
  report_address: string;
}

interface PublishedProperties {
  name: string;
  names: Record<string, string>;
  layer: string;
  kind: string;
  schematic?: true;
  /** The same place in public registers; only those that are known. */
  ids: PlaceIds;
  summary: string;
  excerpts: PublishedExcerpt[];
}

export type PublishedFeature = Feature<Geometry, PublishedProperties> & { id: string };

const DATA_LANGUAGE = "en";

function publishedExcerpt(
  { excerpt, report, chain, mention }: PlaceQuotation,
  origin: string,
): PublishedExcerpt {
  const { id, exact, prefix, suffix, date, modality, figures, correction } = excerpt;
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
    date_basis: basisOfDate(date),
    date_inferred_from: date.inferred_from ?? null,
    modality,
    precision: mention.precision,
    basis: mention.basis,
    basis_note: mention.note ?? null,
    inferred_from: (mention.basis === "inferred" && mention.note) || null,
    words: mention.words,
    figures,
    report_date: report.date.edtf,
    report_date_text: report.date.text,
    report_date_basis: basisOfDate(report.date),
    report_date_inferred_from: report.date.inferred_from ?? null,
    correction,
    address: origin + excerptPath(id),
    report_address: origin + reportPath(report.id),
  };
}

/** There is no basis for what is not stated. */
const basisOfDate = ({ edtf, basis }: Report["date"]): string | null => edtf && basis;

/** A place as a published RFC 7946 feature; its properties contain every excerpt that mentions it. */
export function publishedFeature(
  { id, layer, place, quotations }: PlaceEntry,
  origin: string,
): PublishedFeature {
  const { names, kind, schematic, ids, summary } = place.properties;
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
      ids: ids ?? {},
      summary: localized(summary, DATA_LANGUAGE),
      excerpts: quotations.map((quotation) => publishedExcerpt(quotation, origin)),
    },
  };
}
