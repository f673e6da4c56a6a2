import type { Figure } from "@/geodata/schema";
import type { Translator } from "@/lib/text/translator";

type Value = Pick<Figure, "min" | "max" | "qualifier" | "words" | "unit">;

/** A figure in words: "about 11,000 soldiers", "up to 30,000 soldiers", "“dozens of battles”". */
export function formatFigure({ min, max, qualifier, words, unit }: Value, t: Translator): string {
  const format = (bound: number | null) => (bound === null ? "" : t.number(bound));
  const value = t(`figure-${qualifier}`, {
    words,
    min: format(min),
    max: format(max),
    value: format(qualifier === "over" ? min : max),
  });
  return qualifier === "words" ? value : t("figureWithUnit", { value, unit });
}
