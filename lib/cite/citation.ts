import {
  type Atlas,
  type PlaceEntry,
  placeById,
  type Quotation,
  quotationById,
  reportsOf,
  type SourceReport,
} from "@/lib/atlas/atlas";
import { formatChain } from "@/lib/atlas/attribution";
import { correctionLine } from "@/lib/atlas/changes";
import { claimCue } from "@/lib/atlas/claim-cue";
import { glossNote, withEllipses } from "@/lib/atlas/quotation-text";
import { datedSource, reportName, stated } from "@/lib/atlas/report";
import { excerptPath, placePath } from "@/lib/routes/paths";
import { localized, type Translator } from "@/lib/text/translator";
import { formatSourcedDate } from "@/lib/time/format-date";

/** The fields of a citation of a place or an excerpt, before they are put into a format. */
export interface Citation {
  id: string;
  /** Publishers of the reports; for a report that states none, words that say so. */
  authors: readonly string[];
  title: string;
  /** The work that it is a part of. */
  container: string;
  /** EDTF (ISO 8601-2); null if the reports state none or differ. */
  date: string | null;
  /** Whether the date was inferred by the atlas, and not stated by the report. */
  inferred: boolean;
  /** For an excerpt: who said it, when, and the kind of claim. For a place: its reports. */
  note: string;
  url: string;
}

interface CiteContext {
  origin: string;
  t: Translator;
}

/** Cites a place, by its current id or a former one, as a page of the atlas; null for an unknown id. */
export function citePlace(atlas: Atlas, id: string, { origin, t }: CiteContext): Citation | null {
  const entry = placeById(atlas, id);
  if (!entry) return null;
  const reports = reportsOf(entry);
  return {
    id: entry.id,
    ...authorsAndDate(reports, t),
    title: localized(entry.place.properties.names, t.lang),
    container: t("atlas"),
    note: placeNote(entry, reports, t),
    url: origin + placePath(entry.id),
  };
}

const placeNote = (
  { quotations }: PlaceEntry,
  reports: readonly SourceReport[],
  t: Translator,
): string =>
  t("citeRestsOn", {
    excerpts: t("excerpts", { n: quotations.length }),
    reports: t.list(reports.map((report) => datedSource(report, t))),
  });

/** Cites an excerpt, by its current id or a former one, as a part of its report; null for an unknown id. */
export function citeExcerpt(atlas: Atlas, id: string, { origin, t }: CiteContext): Citation | null {
  const quotation = quotationById(atlas, id);
  if (!quotation) return null;
  const { excerpt, report } = quotation;
  return {
    id: excerpt.id,
    ...authorsAndDate([report], t),
    title: `“${withEllipses(excerpt)}”`,
    container: report.title === null ? t("atlas") : `${reportName(report, t)}, ${t("atlas")}`,
    note: excerptNote(quotation, t),
    url: origin + excerptPath(excerpt.id),
  };
}

/** Who said it, what the atlas supplied, and what is to be said of the report. */
function excerptNote(quotation: Quotation, t: Translator): string {
  const { excerpt, report, claims } = quotation;
  const said = claims.map((quoted) => {
    const cue = claimCue(quoted, quotation);
    const words = t("citeSaid", {
      chain: formatChain({ ...quoted, report }, t),
      modality: t(quoted.claim.modality),
      date: formatSourcedDate(quoted.claim.date, t),
    });
    return cue === null ? words : `“${cue}”: ${words}`;
  });
  const reported = t("citeReportDate", { date: formatSourcedDate(report.date, t) });
  const corrected = excerpt.corrections.map((correction) => correctionLine(correction, t));
  const supplied = glossNote(excerpt, t);
  const itself = report.says_of_itself && localized(report.says_of_itself, t.lang);
  const notes = [...said, supplied, reported, itself, ...corrected, stated(report.url)];
  return notes.filter((note) => note !== null).join(" ");
}

/** Publishers and date of the reports; the date is null unless all reports have the same one. */
function authorsAndDate(reports: readonly SourceReport[], t: Translator) {
  const dates = new Set(reports.map(({ date }) => date.edtf));
  return {
    authors: [...new Set(reports.map((report) => publisherOf(report, t)))],
    date: dates.size === 1 ? ([...dates][0] ?? null) : null,
    inferred: reports.some(({ date }) => date.basis === "inferred"),
  };
}

function publisherOf({ publisher }: SourceReport, t: Translator): string {
  if (publisher === null) return t("citeNoPublisher");
  return typeof publisher === "string" ? publisher : t("addedByEditor", { value: publisher.value });
}
