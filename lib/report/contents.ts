import type { Report } from "@/geodata/schema";
import type { Atlas, Quotation, QuotedClaim } from "@/lib/atlas/atlas";
import { glossed, withEllipses } from "@/lib/atlas/quotation-text";
import { localized, type Translator } from "@/lib/text/translator";
import { dateSortKey, formatDate } from "@/lib/time/format-date";

/** The excerpts under one heading: a place, a speaker or a date. */
export interface ExcerptGroup {
  /** Unique among the headings of its list. */
  id: string;
  title: string;
  quotations: readonly Quotation[];
}

/** A report's excerpts by place, speaker and date; never in the report's order, which would reprint it. */
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
    bySpeaker: groupExcerpts(own, ({ claims }) =>
      claims.map((claim) => {
        const [speaker] = claim.chain;
        const title = speakerOf(claim, t);
        return { id: speaker?.id ?? "", title, key: speaker ? nameOf(speaker.names) : LAST };
      }),
    ),
    byDate: groupExcerpts(own, ({ claims }) =>
      claims.map(({ claim: { date } }) => {
        const words = formatDate(date.edtf, t);
        return words === null
          ? { id: "", title: t("dateUnstated"), key: LAST }
          : { id: date.edtf ?? "", title: words, key: dateSortKey(date.edtf) };
      }),
    ),
  };
}

/** Sort key of the heading that comes last, after every name and date. */
const LAST = "\uffff";

interface GroupKey {
  id: string;
  title: string;
  /** Sort key. */
  key: string;
}

const byKey = (a: GroupKey, b: GroupKey): number =>
  Number(a.key === LAST) - Number(b.key === LAST) || a.key.localeCompare(b.key);

/** Name of a claim's speaker: the first of its chain, or words for the report itself. */
export function speakerOf({ chain: [first] }: QuotedClaim, t: Translator): string {
  if (!first) return t("reportItself");
  const speaker = localized(first.names, t.lang);
  return first.named ? speaker : t("unnamedSpeaker", { speaker });
}

function groupExcerpts(
  quotations: readonly Quotation[],
  headingsOf: (quotation: Quotation) => readonly GroupKey[],
): ExcerptGroup[] {
  const groups = new Map<string, GroupKey & { quotations: Quotation[] }>();
  for (const quotation of quotations) {
    for (const heading of headingsOf(quotation)) {
      const group = groups.get(heading.id);
      // Two claims of an excerpt may have the same heading.
      if (group?.quotations.includes(quotation)) continue;
      if (group) group.quotations.push(quotation);
      else groups.set(heading.id, { ...heading, quotations: [quotation] });
    }
  }
  return [...groups.values()].sort(byKey);
}

/** How many of an excerpt's words identify it in a list. */
const OPENING_WORDS = 5;

/**
 * The first words of an excerpt, after an ellipsis if they are not the first of their sentence, without an
 * opening quotation mark or a trailing comma or stop.
 */
export function excerptOpening({ excerpt }: Quotation): string {
  const [cut = ""] = /^… /.exec(withEllipses(excerpt)) ?? [];
  const words = glossed(excerpt)
    .replace(/^["“]/, "")
    .split(/\s+/)
    .slice(0, OPENING_WORDS)
    .join(" ");
  return cut + words.replace(/[,.;:]$/, "");
}
