import type { Quotation, QuotedClaim } from "./atlas";

/**
 * The words of an excerpt by which one of its claims is told from the others: those that mention a place, state
 * a figure, or give the date. Null if there are no other claims, or no such words.
 */
export function claimCue(
  { claim }: QuotedClaim,
  { claims }: Pick<Quotation, "claims">,
): string | null {
  if (claims.length === 1) return null;
  return claim.mentions[0]?.words ?? claim.figures[0]?.words ?? claim.date.text;
}
