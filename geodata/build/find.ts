/** Finds candidates by a name in any alphabet. */
import { editDistance } from "../edit-distance";
import type { Candidate } from "./candidates";
import { fold } from "./fold";

export interface Match {
  readonly candidate: Candidate;
  /** The name that matched, as the source writes it. */
  readonly name: string;
  /** EXACT, PREFIX, or more by how many letters differ; less is better. */
  readonly slips: number;
}

/** A name that is the same, and one that begins with what was asked for. */
const EXACT = 0;
const PREFIX = 0.5;

export const isNear = ({ slips }: Match): boolean => slips > PREFIX;

/**
 * The candidates that a name means, best first: exact matches before names that begin with it, then the more
 * populous. Names that differ by a letter or two are given only if there is nothing else.
 *
 * @param country keeps those of a country, ISO 3166-1 in two letters
 */
export function findPlaces(
  query: string,
  all: readonly Candidate[],
  { limit, country }: { limit: number; country?: string | undefined },
): Match[] {
  const wanted = fold(query);
  if (wanted === "") return [];
  const known = all.filter((each) => country === undefined || each.country === country);
  const found = known.flatMap((candidate) => matchOf(candidate, wanted) ?? []);
  const matches =
    found.length > 0 ? found : known.flatMap((each) => nearMatchOf(each, wanted) ?? []);
  return matches
    .sort((a, b) => a.slips - b.slips || b.candidate.weight - a.candidate.weight)
    .slice(0, limit);
}

function matchOf(candidate: Candidate, wanted: string): Match | null {
  let prefix: string | null = null;
  for (const name of candidate.names) {
    const folded = fold(name);
    if (folded === wanted) return { candidate, name, slips: EXACT };
    if (prefix === null && folded.startsWith(wanted)) prefix = name;
  }
  return prefix === null ? null : { candidate, name: prefix, slips: PREFIX };
}

/** One slip in a short name, two in a longer one; one letter is like any other. */
function nearMatchOf(candidate: Candidate, wanted: string): Match | null {
  const limit = wanted.length < 3 ? 0 : wanted.length < 6 ? 1 : 2;
  let best: Match | null = null;
  for (const name of candidate.names) {
    const folded = fold(name);
    if (Math.abs(folded.length - wanted.length) > limit) continue;
    const slips = editDistance(folded, wanted);
    if (slips <= Math.min(limit, (best?.slips ?? limit + 1) - 1)) best = { candidate, name, slips };
  }
  return best;
}
