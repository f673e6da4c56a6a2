import type { Report } from "@/geodata/schema";
import type { Quotation } from "@/lib/atlas/atlas";
import { withEllipses } from "@/lib/atlas/quotation-text";
import { excerptPath, reportPath } from "@/lib/routes/paths";
import { publishedClaims, saidBy } from "./claims";
import { earlierCorrection, publishedCorrections } from "./corrections";
import type { Columns } from "./csv";
import type { ExportContext } from "./export-context";
import { type PublishedReport, publishedReport, sourceAddress } from "./report-fields";

const ARROW = " → ";

/** A date in four columns: EDTF, the report's words, its basis, and what it is inferred from. */
export const dateColumns = <Row>(
  name: string,
  dateOf: (row: Row) => Report["date"] | null,
): Columns<Row> => ({
  [name]: (row) => dateOf(row)?.edtf ?? null,
  [`${name}_text`]: (row) => dateOf(row)?.text ?? null,
  [`${name}_basis`]: (row) => (dateOf(row)?.edtf == null ? null : (dateOf(row)?.basis ?? null)),
  [`${name}_inferred_from`]: (row) => dateOf(row)?.inferred_from ?? null,
});

/** The columns of an excerpt: its words, chain, dates, report, correction and URL. */
export const quotationColumns = <Row extends { quotation: Quotation }>({
  origin,
  t,
}: ExportContext): Columns<Row> => ({
  excerpt: ({ quotation }) => quotation.excerpt.id,
  exact: ({ quotation }) => quotation.excerpt.exact,
  said_by: ({ quotation }) => saidBy(quotation, t.lang).join(ARROW),
  modality: ({ quotation }) => quotation.claim.modality,
  ...dateColumns<Row>("date", ({ quotation }) => quotation.claim.date),
  report: ({ quotation }) => quotation.report.id,
  ...dateColumns<Row>("report_date", ({ quotation }) => quotation.report.date),
  correction: ({ quotation }) => {
    const correction = earlierCorrection(quotation.excerpt);
    return correction && `${correction.status}: ${correction.note}`;
  },
  address: ({ quotation }) => origin + excerptPath(quotation.excerpt.id),
});

/**
 * Columns that were added later, and are last for compatibility: prefix and suffix of the exact words, and
 * the URL of the report's page.
 */
export const laterColumns = <Row extends { quotation: Quotation }>({
  origin,
}: ExportContext): Columns<Row> => ({
  prefix: ({ quotation }) => quotation.excerpt.prefix,
  suffix: ({ quotation }) => quotation.excerpt.suffix,
  report_address: ({ quotation }) => origin + reportPath(quotation.report.id),
});

/** Columns that were added after those. What has parts is JSON, as in the GeoJSON files. */
export const newestColumns = <Row extends { quotation: Quotation }>({
  t,
}: ExportContext): Columns<Row> => ({
  corrections: ({ quotation }) =>
    JSON.stringify(publishedCorrections(quotation.excerpt.corrections)),
  claims: ({ quotation }) => JSON.stringify(publishedClaims(quotation)),
  glosses: ({ quotation }) => JSON.stringify(quotation.excerpt.glosses),
  text: ({ quotation }) => withEllipses(quotation.excerpt),
  lang: ({ quotation }) => quotation.excerpt.lang,
  ...Object.fromEntries(
    REPORT_FIELDS.map((field) => [
      field,
      ({ quotation }: Row) => publishedReport(quotation.report, t)[field],
    ]),
  ),
  source_address: ({ quotation }) => sourceAddress(quotation),
});

const REPORT_FIELDS = [
  "report_title",
  "report_description",
  "report_publisher",
  "report_url",
  "report_archived_url",
  "report_retrieved",
  "report_says_of_itself",
  "report_rights",
] as const satisfies readonly (keyof PublishedReport)[];
