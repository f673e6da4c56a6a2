import { localized, type Translator } from "@/lib/text/translator";
import type { ChainLink, Quotation } from "./atlas";
import { reportSource } from "./report";

type Attributed = Pick<Quotation, "chain" | "report">;

/** Names of everybody in the chain, the original speaker first; the report itself is not included. */
export const speakersOf = ({ chain }: Pick<Attributed, "chain">, lang: string): string[] =>
  chain.map(({ names }) => localized(names, lang));

/** What is said of a link of a chain that the sentence itself does not state: "by context", "inferred". */
export const linkDoubt = ({ basis }: Pick<ChainLink, "basis">, t: Translator): string | null =>
  basis === "stated" ? null : t(basis === "context" ? "linkContext" : "linkInferred");

function linkWords(link: ChainLink, t: Translator): string {
  const [name, doubt] = [localized(link.names, t.lang), linkDoubt(link, t)];
  return doubt === null ? name : `${name} (${doubt})`;
}

/** The complete chain on one line: "a Ukrainian official → CNN → A new pier, Anton Courier". */
export const formatChain = ({ chain, report }: Attributed, t: Translator): string =>
  [...chain.map((link) => linkWords(link, t)), reportSource(report, t)].join(" → ");

/** The chains of all claims of an excerpt, each once. */
export const formatChains = ({ claims, report }: Quotation, t: Translator): string =>
  [...new Set(claims.map(({ chain }) => formatChain({ chain, report }, t)))].join("; ");
