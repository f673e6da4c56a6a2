import { dateWords } from "@/lib/time/format-date";
import { figureWords } from "@/lib/atlas/figure";
import { reportDate, reportName } from "@/lib/atlas/report";
import { named, type Speech } from "@/lib/text/translator";
import {
  commonSpeaker,
  type FigureGroup,
  type FigureSource,
  type FigureValue,
  namesNoSource,
  valuesOf,
} from "./group";

/** A value in words, as chart, table, picture and text alternative all have it. */
export interface ValueWords {
  value: string;
  /** Who said it, speaker first, the report last. */
  said: readonly string[];
  /** As of when, and of what date the report is. */
  when: string;
}

export function valueWords(stated: FigureValue, speech: Speech): ValueWords {
  const { figure, quotation } = stated;
  const { chain, report } = quotation;
  const speakers = chain.map(({ names, named: isNamed }) =>
    isNamed
      ? named(names, speech.lang)
      : speech("unnamedSpeaker", { speaker: named(names, speech.lang) }),
  );
  const last = reportName(report, speech);
  return {
    value: figureWords(figure, speech),
    said: [...speakers, namesNoSource(stated) ? speech("namesNoSource", { report: last }) : last],
    when: [
      asOfWords(stated, speech),
      speech("figureReportDate", { date: reportDate(report, speech) }),
    ]
      .filter((part) => part)
      .join("; "),
  };
}

function asOfWords({ figure: { as_of: asOf } }: FigureValue, speech: Speech): string | null {
  const date = dateWords(asOf?.edtf ?? null, speech);
  if (date === null) return null;
  const words = speech("figureAsOf", { date });
  return asOf?.basis === "inferred" ? speech("markedInferred", { words }) : words;
}

/** Between two links of a chain; every font that draws a picture has it. */
export const LINK = " › ";

/** The chain in one line: "undisclosed Ukrainian officials (not named) › CNN › Report 000". */
export const chainWords = ({ said }: ValueWords): string => said.join(LINK);

/** What stands at the bracket that joins values, or null where nothing is joined. */
export function joinedWords(source: FigureSource, speech: Speech): string | null {
  const n = source.values.length;
  if (n < 2) return null;
  const speaker = commonSpeaker(source);
  return speaker
    ? speech("joinedSource", { n, speaker: named(speaker.names, speech.lang) })
    : speech("joinedValues", { n });
}

/** Everything that the chart shows, for those who do not see it. */
export function chartWords(group: FigureGroup, speech: Speech): string {
  const sources = group.sources.map((source) => {
    const lines = source.values.map((value) => {
      const words = valueWords(value, speech);
      return `${words.value}: ${chainWords(words)}; ${words.when}.`;
    });
    const joined = joinedWords(source, speech);
    return [...(joined ? [`${joined}:`] : []), ...lines].join(" ");
  });
  const title = named(group.thing.names, speech.lang);
  return [speech("chartAlt", { title }), ...sources].join(" ");
}

/** What a group says in one line: how many values, and from how many sources where they are named. */
export function groupCount(group: FigureGroup, speech: Speech): string {
  const values = speech("values", { n: valuesOf(group).length });
  const sources = group.sources.filter((source) => !source.values.some(namesNoSource));
  return sources.length === 0
    ? speech("valuesUnsourced", { values })
    : speech("valuesFromSources", { values, sources: speech("sources", { n: sources.length }) });
}

/** A group in a sentence: its values, each with its speakers, as a link to it unfurls. */
export function groupSummary(group: FigureGroup, speech: Speech): string {
  const values = valuesOf(group).map((stated) => {
    const words = valueWords(stated, speech);
    return speech("figureValueLine", { value: words.value, chain: chainWords(words) });
  });
  return speech("figureDescription", {
    title: named(group.thing.names, speech.lang),
    count: groupCount(group, speech),
    values: speech.list(values),
  });
}
