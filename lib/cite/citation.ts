import type { Report } from "@/geodata/schema";
import {
  type Atlas,
  type PlaceEntry,
  placeById,
  type Quotation,
  reportsOf,
} from "@/lib/atlas/atlas";
import { formatChain } from "@/lib/atlas/attribution";
import { reportName } from "@/lib/atlas/report";
import { excerptPath, placePath } from "@/lib/routes/paths";
import { localized, type Translator } from "@/lib/text/translator";
import { formatSourcedDate } from "@/lib/time/format-date";

/** What a place or an excerpt is cited by, before it is put into a format. */
export interface Citation {
  id: string;
  /** Publishers of the reports; where a report states none, it says so in their place. */
  authors: readonly string[];
  title: string;
  /** What it is a part of. */
  container: string;
  /** EDTF (ISO 8601-2), or null where the reports state none or differ. */
  date: string | null;
  /** Whether the date is the atlas's reading and not the report's own. */
  inferred: boolean;
  /** Who said it, when, and what kind of claim it is; the reports, for a place. */
  note: string;
  url: string;
}

interface Citing {
  origin: string;
  t: Translator;
}

/** A place, by any id that it has or had, as the page that gathers what the reports say of it. */
export function citePlace(atlas: Atlas, id: string, { origin, t }: Citing): Citation | null {
  const entry = placeById(atlas, id);
  if (!entry) return null;
  const reports = reportsOf(entry);
  return {
    id: entry.id,
    ...madeBy(reports, t),
    title: localized(entry.place.properties.names, t.lang),
    container: t("atlas"),
    note: restsOn(entry, reports, t),
    url: origin + placePath(entry.id),
  };
}

const restsOn = ({ quotations }: PlaceEntry, reports: readonly Report[], t: Translator): string =>
  t("citeRestsOn", {
    excerpts: t("excerpts", { n: quotations.length }),
    reports: t.list(
      reports.map((report) => `${reportName(report, t)}, ${formatSourcedDate(report.date, t)}`),
    ),
  });

/** An excerpt: its exact words, as a part of its report. */
export function citeExcerpt(atlas: Atlas, id: string, { origin, t }: Citing): Citation | null {
  const quotation = atlas.quotations.find(({ excerpt }) => excerpt.id === id);
  if (!quotation) return null;
  const { excerpt, report } = quotation;
  return {
    id,
    ...madeBy([report], t),
    title: `“${excerpt.exact}”`,
    container: `${reportName(report, t)}, ${t("atlas")}`,
    note: saidHow(quotation, t),
    url: origin + excerptPath(id),
  };
}

function saidHow(quotation: Quotation, t: Translator): string {
  const { excerpt, report } = quotation;
  const note = t("citeSaid", {
    chain: formatChain(quotation, t),
    modality: t(excerpt.modality),
    date: formatSourcedDate(excerpt.date, t),
    reportDate: formatSourcedDate(report.date, t),
  });
  if (!excerpt.correction) return note;
  return `${note} ${t(excerpt.correction.status)}: ${excerpt.correction.note}`;
}

/** Publishers and date of the reports; a date only where they all have the same. */
function madeBy(reports: readonly Report[], t: Translator) {
  const dates = new Set(reports.map(({ date }) => date.edtf));
  return {
    authors: [...new Set(reports.map((report) => publisherOf(report, t)))],
    date: dates.size === 1 ? ([...dates][0] ?? null) : null,
    inferred: reports.some(({ date }) => date.basis === "inferred"),
  };
}

function publisherOf({ publisher }: Report, t: Translator): string {
  if (publisher === null) return t("citeNoPublisher");
  return typeof publisher === "string" ? publisher : t("addedByEditor", { value: publisher.value });
}
