import type { ChainLink } from "@/lib/atlas/atlas";
import { linkDoubt } from "@/lib/atlas/attribution";
import { formatFigure } from "@/lib/atlas/figure";
import { reportDate, reportSource } from "@/lib/atlas/report";
import { localized, type Translator } from "@/lib/text/translator";
import { formatDate } from "@/lib/time/format-date";
import {
  commonSpeaker,
  type FigureGroup,
  type FigureSource,
  type FigureValue,
  namesNoSource,
  valuesOf,
} from "./group";

/** A value in words, for the chart, the table, the picture and the alt text. */
export interface FormattedValue {
  value: string;
  /** The chain: speaker first, the report last. */
  said: readonly string[];
  /** The date that the value is as of, and the date of the report. */
  when: string;
}

export function formatValue(value: FigureValue, t: Translator): FormattedValue {
  const { figure, quotation } = value;
  const { chain, report } = quotation;
  const speakers = chain.map((link) => linkWords(link, t));
  const name = reportSource(report, t);
  return {
    value: formatFigure(figure, t),
    said: [...speakers, namesNoSource(value) ? t("namesNoSource", { report: name }) : name],
    when: [formatAsOf(value, t), t("figureReportDate", { date: reportDate(report, t) })]
      .filter((part) => part)
      .join("; "),
  };
}

/** A speaker with what is to be said of them: "CNN", "rumours (not named)", "Sergei Shoigu (by context)". */
function linkWords(link: ChainLink, t: Translator): string {
  const name = localized(link.names, t.lang);
  const speaker = link.named ? name : t("unnamedSpeaker", { speaker: name });
  const doubt = linkDoubt(link, t);
  return doubt === null ? speaker : `${speaker} (${doubt})`;
}

function formatAsOf({ figure: { as_of: asOf } }: FigureValue, t: Translator): string | null {
  const date = formatDate(asOf?.edtf ?? null, t);
  if (date === null) return null;
  const words = t("figureAsOf", { date });
  return asOf?.basis === "inferred" ? t("markedInferred", { words }) : words;
}

/** Separator in a chain; every font of the pictures contains it. */
export const CHAIN_SEPARATOR = " › ";

/** The chain in one line: "undisclosed Ukrainian officials (not named) › CNN › A new pier, Anton Courier". */
export const formatValueChain = ({ said }: FormattedValue): string => said.join(CHAIN_SEPARATOR);

/** Label of the bracket that joins the values of one source; null for a source with one value. */
export function formatJoinedSource(source: FigureSource, t: Translator): string | null {
  const n = source.values.length;
  if (n < 2) return null;
  const speaker = commonSpeaker(source);
  return speaker
    ? t("joinedSource", { n, speaker: localized(speaker.names, t.lang) })
    : t("joinedValues", { n });
}

/** Alt text with everything that the chart shows. */
export function chartAltText(group: FigureGroup, t: Translator): string {
  const sources = group.sources.map((source) => {
    const lines = source.values.map((value) => {
      const words = formatValue(value, t);
      return `${words.value}: ${formatValueChain(words)}; ${words.when}.`;
    });
    const joined = formatJoinedSource(source, t);
    return [...(joined ? [`${joined}:`] : []), ...lines].join(" ");
  });
  const title = localized(group.thing.names, t.lang);
  return [t("chartAlt", { title }), ...sources].join(" ");
}

/** "5 values from 3 sources", or "2 values, no source named". */
export function groupCount(group: FigureGroup, t: Translator): string {
  const values = t("values", { n: valuesOf(group).length });
  const sources = group.sources.filter((source) => !source.values.some(namesNoSource));
  return sources.length === 0
    ? t("valuesUnsourced", { values })
    : t("valuesFromSources", { values, sources: t("sources", { n: sources.length }) });
}

/** A group in a sentence: its values, each with its chain, for the description in link previews. */
export function groupSummary(group: FigureGroup, t: Translator): string {
  const values = valuesOf(group).map((value) => {
    const words = formatValue(value, t);
    return t("figureValueLine", { value: words.value, chain: formatValueChain(words) });
  });
  return t("figureDescription", {
    title: localized(group.thing.names, t.lang),
    count: groupCount(group, t),
    values: t.list(values),
  });
}
