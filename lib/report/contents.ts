import type { Report } from "@/geodata/schema";
import type { Atlas, Quotation } from "@/lib/atlas/atlas";
import { dateWords, startOf } from "@/lib/time/format-date";
import { named, type Speech } from "@/lib/text/translator";

/** Excerpts under one heading: a place, a speaker or a date. */
export interface Heading {
  /** Distinct in its list. */
  id: string;
  title: string;
  quotations: readonly Quotation[];
}

/** A report's excerpts by what they are about, by who says it, and by when; never in its own order. */
export interface Contents {
  count: number;
  byPlace: readonly Heading[];
  bySpeaker: readonly Heading[];
  byDate: readonly Heading[];
}

export function contentsOf(
  { quotations }: Pick<Atlas, "quotations">,
  report: Report,
  speech: Speech,
): Contents {
  const own = quotations.filter((quotation) => quotation.report.id === report.id);
  const nameOf = (names: { en: string }) => named(names, speech.lang);
  return {
    count: own.length,
    byPlace: gather(own, ({ places }) =>
      places.length > 0
        ? places.map(({ id, names }) => ({ id, title: nameOf(names), key: nameOf(names) }))
        : [{ id: "", title: speech("notTied"), key: LAST }],
    ),
    bySpeaker: gather(own, (quotation) => {
      const [speaker] = quotation.chain;
      const title = speakerOf(quotation, speech);
      return [{ id: speaker?.id ?? "", title, key: speaker ? nameOf(speaker.names) : LAST }];
    }),
    byDate: gather(own, ({ excerpt: { date } }) => {
      const words = dateWords(date.edtf, speech);
      return words === null
        ? [{ id: "", title: speech("dateUnstated"), key: LAST }]
        : [{ id: date.edtf ?? "", title: words, key: startOf(date.edtf) }];
    }),
  };
}

/** Comes after every name and every date. */
const LAST = "\uffff";

interface Place {
  id: string;
  title: string;
  /** What headings are sorted by. */
  key: string;
}

const byKey = (a: Place, b: Place): number =>
  Number(a.key === LAST) - Number(b.key === LAST) || a.key.localeCompare(b.key);

/** Who speaks in an excerpt: the first of its chain, or the report itself. */
export function speakerOf({ chain: [first] }: Quotation, speech: Speech): string {
  if (!first) return speech("reportItself");
  const speaker = named(first.names, speech.lang);
  return first.named ? speaker : speech("unnamedSpeaker", { speaker });
}

function gather(
  quotations: readonly Quotation[],
  headingsOf: (quotation: Quotation) => readonly Place[],
): Heading[] {
  const headings = new Map<string, Place & { quotations: Quotation[] }>();
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
const CUE = 5;

/** The first words of an excerpt, to tell it from the others, without a quotation mark of its own. */
export const cueOf = ({ excerpt }: Quotation): string =>
  excerpt.exact
    .replace(/^["“]/, "")
    .split(/\s+/)
    .slice(0, CUE)
    .join(" ")
    .replace(/[,.;:]$/, "");
