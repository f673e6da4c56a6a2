import { localized, type Translator } from "@/lib/text/translator";
import type { Quotation } from "./atlas";
import { reportName } from "./report";

type Attributed = Pick<Quotation, "chain" | "report">;

/** Names of everybody in the chain, the original speaker first; the report itself is not included. */
export const speakersOf = ({ chain }: Pick<Attributed, "chain">, lang: string): string[] =>
  chain.map(({ names }) => localized(names, lang));

/** The complete chain on one line: "Ukrainian military intelligence (HUR) → CNN → Report 000". */
export const formatChain = (quotation: Attributed, t: Translator): string =>
  [...speakersOf(quotation, t.lang), reportName(quotation.report, t)].join(" → ");
