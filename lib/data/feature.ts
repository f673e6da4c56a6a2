import type { Feature, Geometry } from "geojson";
import type { Figure, Gloss, PlaceIds } from "@/geodata/schema";
import type { PlaceEntry, PlaceQuotation } from "@/lib/atlas/atlas";
import { withEllipses } from "@/lib/atlas/quotation-text";
import { excerptPath, reportPath } from "@/lib/routes/paths";
import { localized } from "@/lib/text/translator";
import {
  DATA_LANGUAGE,
  type PublishedClaim,
  type PublishedDate,
  publishedClaims,
  publishedDate,
  saidBy,
} from "./claims";
import {
  type EarlierCorrection,
  earlierCorrection,
  type PublishedCorrection,
  publishedCorrections,
} from "./corrections";
import type { ExportContext } from "./export-context";
import { type PublishedReport, publishedReport, sourceAddress } from "./report-fields";

/**
 * An excerpt in the published data, as a part of a place's properties. Chain, date, modality and figures are
 * those of its claim about that place; `claims` has them all. Fields of the same name in the CSV files are the
 * same; `docs/data.md` has them all.
 */
interface PublishedExcerpt extends PublishedDate, PublishedReport {
  id: string;
  report: string;
  lang: string;
  exact: string;
  prefix: string;
  suffix: string;
  /** Names, speaker first; the last is the report's id. */
  said_by: string[];
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
  correction: EarlierCorrection | null;
  /** URL of the excerpt, and of its report's page. */
  address: string;
  report_address: string;
  /** The log of what was changed, oldest entry first. */
  corrections: PublishedCorrection[];
  claims: PublishedClaim[];
  /** What the atlas inserts in square brackets, at offsets of `exact` in UTF-16 code units. */
  glosses: Gloss[];
  /** The words as people read them: with glosses, and an ellipsis where the report's sentence goes on. */
  text: string;
  /** The words on the report's own page. */
  source_address: string | null;
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
  corrections: PublishedCorrection[];
  excerpts: PublishedExcerpt[];
}

export type PublishedFeature = Feature<Geometry, PublishedProperties> & { id: string };

function publishedExcerpt(
  quotation: PlaceQuotation,
  { origin, t }: ExportContext,
): PublishedExcerpt {
  const { excerpt, report, claim, mention } = quotation;
  const { id, exact, prefix, suffix, lang } = excerpt;
  const reported = publishedDate(report.date);
  return {
    id,
    report: report.id,
    lang,
    exact,
    prefix,
    suffix,
    said_by: saidBy(quotation),
    ...publishedDate(claim.date),
    modality: claim.modality,
    precision: mention.precision,
    basis: mention.basis,
    basis_note: mention.note ?? null,
    inferred_from: (mention.basis === "inferred" && mention.note) || null,
    words: mention.words,
    figures: claim.figures,
    report_date: reported.date,
    report_date_text: reported.date_text,
    report_date_basis: reported.date_basis,
    report_date_inferred_from: reported.date_inferred_from,
    correction: earlierCorrection(excerpt),
    address: origin + excerptPath(id),
    report_address: origin + reportPath(report.id),
    corrections: publishedCorrections(excerpt.corrections),
    claims: publishedClaims(quotation),
    glosses: excerpt.glosses,
    text: withEllipses(excerpt),
    ...publishedReport(report, t),
    source_address: sourceAddress(quotation),
  };
}

/** A place as a published RFC 7946 feature; its properties contain every excerpt that mentions it. */
export function publishedFeature(
  { id, layer, place, quotations }: PlaceEntry,
  exportContext: ExportContext,
): PublishedFeature {
  const { names, kind, schematic, ids, summary, corrections } = place.properties;
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
      corrections: publishedCorrections(corrections),
      excerpts: quotations.map((quotation) => publishedExcerpt(quotation, exportContext)),
    },
  };
}
