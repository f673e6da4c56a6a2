import { named, type Speech } from "@/lib/text/translator";
import type { Quotation } from "./atlas";
import { reportName } from "./report";

type Said = Pick<Quotation, "chain" | "report">;

/** The names of all who said it, speaker first. The report, which ends every chain, is not among them. */
export const speakersOf = ({ chain }: Pick<Said, "chain">, lang: string): string[] =>
  chain.map(({ names }) => named(names, lang));

/** The whole chain in one line: "Ukrainian military intelligence (HUR) → CNN → Report 000". */
export const saidByWords = (said: Said, speech: Speech): string =>
  [...speakersOf(said, speech.lang), reportName(said.report, speech)].join(" → ");
