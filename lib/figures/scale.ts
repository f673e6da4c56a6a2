import type { Figure } from "@/geodata/schema";

/** An axis from nought to a round number, with its ticks. */
export interface Scale {
  max: number;
  /** From 0 to `max`, evenly. */
  ticks: readonly number[];
}

type Value = Pick<Figure, "min" | "max" | "qualifier">;

/** Intervals between ticks: five labels still stand apart in the narrowest panel. */
const MAX_STEPS = 4;
/** Room to the right of "over", in parts of its number, so that its line is seen to go on. */
const BEYOND = 0.15;

/** The one scale on which all these figures are drawn; null where none of them is a number. */
export function scaleOf(figures: readonly Value[]): Scale | null {
  const ends = figures.filter(({ qualifier }) => qualifier !== "words").map(endOf);
  if (ends.length === 0) return null;
  const need = Math.max(...ends);
  const step = stepFor(need);
  const steps = Math.max(1, Math.ceil(need / step));
  return {
    max: steps * step,
    ticks: Array.from({ length: steps + 1 }, (_, i) => i * step),
  };
}

const endOf = ({ min, max, qualifier }: Value): number => {
  const greatest = max ?? min ?? 0;
  return qualifier === "over" ? greatest * (1 + BEYOND) : greatest;
};

/** The least of 1, 2, 5, 10, 20, 50 … that needs no more than so many steps: people come whole. */
function stepFor(need: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((n) => n * power).find((n) => n * MAX_STEPS >= need);
    if (step !== undefined) return step;
  }
}
