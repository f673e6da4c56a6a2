import type { Figure } from "@/geodata/schema";
import type { Speech } from "@/lib/text/translator";

type Value = Pick<Figure, "min" | "max" | "qualifier" | "words" | "unit">;

/** A figure in words: "about 11,000 soldiers", "up to 30,000 soldiers", "“dozens of battles”". */
export function figureWords({ min, max, qualifier, words, unit }: Value, speech: Speech): string {
  const one = (value: number | null) => (value === null ? "" : speech.number(value));
  const value = speech(`figure-${qualifier}`, {
    words,
    min: one(min),
    max: one(max),
    value: one(qualifier === "over" ? min : max),
  });
  return qualifier === "words" ? value : speech("figureWithUnit", { value, unit });
}
