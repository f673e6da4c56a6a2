import type { Report } from "@/geodata/schema";
import type { Atlas, Quotation } from "@/lib/atlas/atlas";
import { localized, type Translator } from "@/lib/text/translator";
import { dateSortKey, formatDate } from "@/lib/time/format-date";

/** Excerpts under one heading: a place, a speaker or a date. */
export interface ExcerptGroup {
  /** Distinct in its list. */
  id: string;
  title: string;
  quotations: readonly Quotation[];
}

/** A report's excerpts by what they are about, by who says it, and by when; never in its own order. */
export interface Contents {
  count: number;
  byPlace: readonly ExcerptGroup[];
  bySpeaker: readonly ExcerptGroup[];
  byDate: readonly ExcerptGroup[];
}

export function contentsOf(
  { quotations }: Pick<Atlas, "quotations">,
  report: Report,
  t: Translator,
): Contents {
  const own = quotations.filter((quotation) => quotation.report.id === report.id);
  const nameOf = (names: { en: string }) => localized(names, t.lang);
  return {
    count: own.length,
    byPlace: groupExcerpts(own, ({ places }) =>
      places.length > 0
        ? places.map(({ id, names }) => ({ id, title: nameOf(names), key: nameOf(names) }))
        : [{ id: "", title: t("notTied"), key: LAST }],
    ),
    bySpeaker: groupExcerpts(own, (quotation) => {
      const [speaker] = quotation.chain;
      const title = speakerOf(quotation, t);
      return [{ id: speaker?.id ?? "", title, key: speaker ? nameOf(speaker.names) : LAST }];
    }),
    byDate: groupExcerpts(own, ({ excerpt: { date } }) => {
      const words = formatDate(date.edtf, t);
      return words === null
        ? [{ id: "", title: t("dateUnstated"), key: LAST }]
        : [{ id: date.edtf ?? "", title: words, key: dateSortKey(date.edtf) }];
    }),
  };
}

/** Comes after every name and every date. */
const LAST = "\uffff";

interface GroupKey {
  id: string;
  title: string;
  /** What headings are sorted by. */
  key: string;
}

const byKey = (a: GroupKey, b: GroupKey): number =>
  Number(a.key === LAST) - Number(b.key === LAST) || a.key.localeCompare(b.key);

/** Who speaks in an excerpt: the first of its chain, or the report itself. */
export function speakerOf({ chain: [first] }: Quotation, t: Translator): string {
  if (!first) return t("reportItself");
  const speaker = localized(first.names, t.lang);
  return first.named ? speaker : t("unnamedSpeaker", { speaker });
}

function groupExcerpts(
  quotations: readonly Quotation[],
  headingsOf: (quotation: Quotation) => readonly GroupKey[],
): ExcerptGroup[] {
  const headings = new Map<string, GroupKey & { quotations: Quotation[] }>();
  for (const quotation of quotations) {
    for (const heading of headingsOf(quotation)) {
      const known = headings.get(heading.id);
      if (known) known.quotations.push(quotation);
      else headings.set(heading.id, { ...heading, quotations: [quotation] });
    }
  }
  return [...headings.values()].sort(byKey);
}

/** How many of an excerpt's words stand for it in a list. */
const OPENING_WORDS = 5;

/** The first words of an excerpt, to tell it from the others, without a quotation mark of its own. */
export const excerptOpening = ({ excerpt }: Quotation): string =>
  excerpt.exact
    .replace(/^["“]/, "")
    .split(/\s+/)
    .slice(0, OPENING_WORDS)
    .join(" ")
    .replace(/[,.;:]$/, "");
