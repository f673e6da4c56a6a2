/** The targets for a phone, and whether a run meets them; ratios are of medians. */
import type { Figures } from "./measure";
import type { PageResult } from "./pages";

export interface Verdict {
  what: string;
  value: number;
  /** Null if the figure has no target. */
  limit: number | null;
  met: boolean;
}

type Against = "bare" | "still" | null;
interface Target {
  what: string;
  figure: keyof Figures;
  against: Against;
  limit: number;
}

const TARGETS: readonly Target[] = [
  { what: "features visible / bare", figure: "visible", against: "bare", limit: 0.15 },
  { what: "features visible / still", figure: "visible", against: "still", limit: 1.05 },
  { what: "bytes before that / bare", figure: "bytesBefore", against: "bare", limit: 0.1 },
  { what: "first contentful paint / still", figure: "fcp", against: "still", limit: 1.5 },
  { what: "largest contentful paint / still", figure: "lcp", against: "still", limit: 1.5 },
  { what: "cumulative layout shift", figure: "cls", against: null, limit: 0 },
  { what: "ready to pan / bare", figure: "ready", against: "bare", limit: 1 },
  { what: "total blocking time / bare", figure: "blocked", against: "bare", limit: 0.7 },
  { what: "bytes in all / bare", figure: "bytes", against: "bare", limit: 1.1 },
];

/** The median of a figure; for the bare page the mean of the medians of its two runs. */
export function middle(
  { pages }: PageResult,
  page: "atlas" | "bare" | "still",
  figure: keyof Figures,
): number {
  if (page !== "bare") return pages[page][figure].median;
  return (pages["bare-1"][figure].median + pages["bare-2"][figure].median) / 2;
}

export const verdictsOf = (result: PageResult): Verdict[] =>
  TARGETS.map(({ what, figure, against, limit }) => {
    const ours = middle(result, "atlas", figure);
    const ratio = against ? ours / middle(result, against, figure) : ours;
    const value = Math.round(ratio * 1000) / 1000;
    return { what, value, limit: result.profile === "phone" ? limit : null, met: value <= limit };
  });
