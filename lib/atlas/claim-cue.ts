import type { Translator } from "@/lib/text/translator";
import type { Quotation, QuotedClaim } from "./atlas";

/**
 * By what one of several claims of an excerpt is told from the others: in quotation marks its words that mention a
 * place, state a figure, or give the date; "Also claimed" where it has none. Null for an only claim.
 */
export function claimCue(
  { claim }: QuotedClaim,
  { claims }: Pick<Quotation, "claims">,
  t: Translator,
): string | null {
  if (claims.length === 1) return null;
  const words = claim.mentions[0]?.words ?? claim.figures[0]?.words ?? claim.date.text;
  return words === null ? t("claimOther") : `“${words}”`;
}
