import { formatFigure } from "@/lib/atlas/figure";
import { reportDate, reportName } from "@/lib/atlas/report";
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

/** A value in words, as chart, table, picture and text alternative all have it. */
export interface FormattedValue {
  value: string;
  /** Who said it, speaker first, the report last. */
  said: readonly string[];
  /** As of when, and of what date the report is. */
  when: string;
}

export function formatValue(stated: FigureValue, t: Translator): FormattedValue {
  const { figure, quotation } = stated;
  const { chain, report } = quotation;
  const speakers = chain.map(({ names, named: isNamed }) =>
    isNamed ? localized(names, t.lang) : t("unnamedSpeaker", { speaker: localized(names, t.lang) }),
  );
  const last = reportName(report, t);
  return {
    value: formatFigure(figure, t),
    said: [...speakers, namesNoSource(stated) ? t("namesNoSource", { report: last }) : last],
    when: [formatAsOf(stated, t), t("figureReportDate", { date: reportDate(report, t) })]
      .filter((part) => part)
      .join("; "),
  };
}

function formatAsOf({ figure: { as_of: asOf } }: FigureValue, t: Translator): string | null {
  const date = formatDate(asOf?.edtf ?? null, t);
  if (date === null) return null;
  const words = t("figureAsOf", { date });
  return asOf?.basis === "inferred" ? t("markedInferred", { words }) : words;
}

/** Between two links of a chain; every font that draws a picture has it. */
export const CHAIN_SEPARATOR = " › ";

/** The chain in one line: "undisclosed Ukrainian officials (not named) › CNN › Report 000". */
export const formatValueChain = ({ said }: FormattedValue): string => said.join(CHAIN_SEPARATOR);

/** What stands at the bracket that joins values, or null where nothing is joined. */
export function formatJoinedSource(source: FigureSource, t: Translator): string | null {
  const n = source.values.length;
  if (n < 2) return null;
  const speaker = commonSpeaker(source);
  return speaker
    ? t("joinedSource", { n, speaker: localized(speaker.names, t.lang) })
    : t("joinedValues", { n });
}

/** Everything that the chart shows, for those who do not see it. */
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

/** What a group says in one line: how many values, and from how many sources where they are named. */
export function groupCount(group: FigureGroup, t: Translator): string {
  const values = t("values", { n: valuesOf(group).length });
  const sources = group.sources.filter((source) => !source.values.some(namesNoSource));
  return sources.length === 0
    ? t("valuesUnsourced", { values })
    : t("valuesFromSources", { values, sources: t("sources", { n: sources.length }) });
}

/** A group in a sentence: its values, each with its speakers, as a link to it unfurls. */
export function groupSummary(group: FigureGroup, t: Translator): string {
  const values = valuesOf(group).map((stated) => {
    const words = formatValue(stated, t);
    return t("figureValueLine", { value: words.value, chain: formatValueChain(words) });
  });
  return t("figureDescription", {
    title: localized(group.thing.names, t.lang),
    count: groupCount(group, t),
    values: t.list(values),
  });
}
