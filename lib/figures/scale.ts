import type { Figure } from "@/geodata/schema";

/** An axis from 0 to a round number, with its ticks. */
export interface Scale {
  max: number;
  /** From 0 to `max`, evenly. */
  ticks: readonly number[];
}

type Value = Pick<Figure, "min" | "max" | "qualifier">;

/** Most intervals between ticks: more than five labels would overlap in the narrowest panel. */
const MAX_STEPS = 4;
/** Room to the right of "over", as a fraction of its number, so that its line can go on beyond it. */
const OVER_MARGIN = 0.15;

/** The common scale of some figures; null if none of them is a number. */
export function scaleOf(figures: readonly Value[]): Scale | null {
  const ends = figures.filter(({ qualifier }) => qualifier !== "words").map(endOf);
  if (ends.length === 0) return null;
  const max = Math.max(...ends);
  const step = stepFor(max);
  const steps = Math.max(1, Math.ceil(max / step));
  return {
    max: steps * step,
    ticks: Array.from({ length: steps + 1 }, (_, i) => i * step),
  };
}

const endOf = ({ min, max, qualifier }: Value): number => {
  const end = max ?? min ?? 0;
  return qualifier === "over" ? end * (1 + OVER_MARGIN) : end;
};

/** The smallest of 1, 2, 5, 10, 20, 50 … with which MAX_STEPS steps cover `max`; never a fraction of a person. */
function stepFor(max: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((n) => n * power).find((n) => n * MAX_STEPS >= max);
    if (step !== undefined) return step;
  }
}
