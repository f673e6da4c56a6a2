import { localized, type Translator } from "@/lib/text/translator";
import type { Quotation } from "./atlas";
import { reportName } from "./report";

type Attributed = Pick<Quotation, "chain" | "report">;

/** The names of all who said it, speaker first. The report, which ends every chain, is not among them. */
export const speakersOf = ({ chain }: Pick<Attributed, "chain">, lang: string): string[] =>
  chain.map(({ names }) => localized(names, lang));

/** The whole chain in one line: "Ukrainian military intelligence (HUR) → CNN → Report 000". */
export const formatChain = (said: Attributed, t: Translator): string =>
  [...speakersOf(said, t.lang), reportName(said.report, t)].join(" → ");
