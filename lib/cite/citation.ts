import type { Report } from "@/geodata/schema";
import {
  type Atlas,
  type PlaceEntry,
  placeById,
  type Quotation,
  reportsOf,
} from "@/lib/atlas/atlas";
import { datedWords } from "@/lib/time/format-date";
import { reportName } from "@/lib/atlas/report";
import { saidByWords } from "@/lib/atlas/attribution";
import { named, type Speech } from "@/lib/text/translator";
import { pathOf } from "@/lib/view/codec";
import { excerptPath } from "@/lib/view/excerpt";

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
  speech: Speech;
}

/** A place, by any id that it has or had, as the page that gathers what the reports say of it. */
export function citePlace(atlas: Atlas, id: string, { origin, speech }: Citing): Citation | null {
  const entry = placeById(atlas, id);
  if (!entry) return null;
  const reports = reportsOf(entry);
  return {
    id: entry.id,
    ...madeBy(reports, speech),
    title: named(entry.place.properties.names, speech.lang),
    container: speech("atlas"),
    note: restsOn(entry, reports, speech),
    url: origin + pathOf({ place: entry.id }),
  };
}

const restsOn = ({ ties }: PlaceEntry, reports: readonly Report[], speech: Speech): string =>
  speech("citeRestsOn", {
    excerpts: speech("excerpts", { n: ties.length }),
    reports: speech.list(
      reports.map((report) => `${reportName(report, speech)}, ${datedWords(report.date, speech)}`),
    ),
  });

/** An excerpt: its exact words, as a part of its report. */
export function citeExcerpt(atlas: Atlas, id: string, { origin, speech }: Citing): Citation | null {
  const quotation = atlas.quotations.find(({ excerpt }) => excerpt.id === id);
  if (!quotation) return null;
  const { excerpt, report } = quotation;
  return {
    id,
    ...madeBy([report], speech),
    title: `“${excerpt.exact}”`,
    container: `${reportName(report, speech)}, ${speech("atlas")}`,
    note: saidHow(quotation, speech),
    url: origin + excerptPath(id),
  };
}

function saidHow(quotation: Quotation, speech: Speech): string {
  const { excerpt, report } = quotation;
  const note = speech("citeSaid", {
    chain: saidByWords(quotation, speech),
    modality: speech(excerpt.modality),
    date: datedWords(excerpt.date, speech),
    reportDate: datedWords(report.date, speech),
  });
  if (!excerpt.correction) return note;
  return `${note} ${speech(excerpt.correction.status)}: ${excerpt.correction.note}`;
}

/** Publishers and date of the reports; a date only where they all have the same. */
function madeBy(reports: readonly Report[], speech: Speech) {
  const dates = new Set(reports.map(({ date }) => date.edtf));
  return {
    authors: [...new Set(reports.map((report) => publisherOf(report, speech)))],
    date: dates.size === 1 ? ([...dates][0] ?? null) : null,
    inferred: reports.some(({ date }) => date.basis === "inferred"),
  };
}

function publisherOf({ publisher }: Report, speech: Speech): string {
  if (publisher === null) return speech("citeNoPublisher");
  return typeof publisher === "string"
    ? publisher
    : speech("addedByEditor", { value: publisher.value });
}
