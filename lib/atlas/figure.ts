import type { Figure } from "@/geodata/schema";
import type { Speech } from "@/lib/text/speech";

type Value = Pick<Figure, "min" | "max" | "qualifier" | "words">;

/** A figure in words: "about 11,000", "25,000 to 30,000", "up to 30,000", "“dozens”". */
export function figureWords({ min, max, qualifier, words }: Value, speech: Speech): string {
  const one = (value: number | null) => (value === null ? "" : speech.number(value));
  return speech(`figure-${qualifier}`, {
    words,
    min: one(min),
    max: one(max),
    value: one(qualifier === "over" ? min : max),
  });
}
