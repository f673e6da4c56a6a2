import type { Mention, Place } from "@/geodata/schema";
import type { MessageKey } from "@/lib/text/translator";
import type { PlaceEntry, PlaceQuotation } from "./atlas";

/**
 * How certain a mention of a place is, drawn alike in quotations, leader lines and marks: solid if
 * the report means the place itself, dashed if it means near it or a part of it, dotted if the place
 * was inferred by the atlas or its course is schematic.
 */
export type LineStyle = "solid" | "dashed" | "dotted";

export function lineStyleOf(
  mention: Pick<Mention, "basis" | "precision">,
  place: Place,
): LineStyle {
  if (mention.basis === "inferred" || place.properties.schematic) return "dotted";
  return mention.precision === 2 ? "dashed" : "solid";
}

const MOST_CERTAIN_FIRST: readonly LineStyle[] = ["solid", "dashed", "dotted"];

/** The line style of a place's most certain mention; its mark is drawn so. Dotted without mentions. */
export function lineStyleOfPlace({
  place,
  quotations,
}: Pick<PlaceEntry, "place" | "quotations">): LineStyle {
  const styles = quotations.map(({ mention }) => lineStyleOf(mention, place));
  return MOST_CERTAIN_FIRST.find((style) => styles.includes(style)) ?? "dotted";
}

/** Message key for how precisely a mention locates its place. */
export function precisionMessage(
  { mention }: Pick<PlaceQuotation, "mention">,
  place: Place,
): MessageKey {
  if (place.properties.schematic) return "precisionSchematic";
  const keys = { 1: "precisionPlace", 2: "precisionNear", 3: "precisionRegion" } as const;
  return keys[mention.precision];
}

/** Message key for the precision of a place's most certain mention. */
export function precisionOfPlace({
  place,
  quotations,
}: Pick<PlaceEntry, "place" | "quotations">): MessageKey {
  const style = lineStyleOfPlace({ place, quotations });
  const mostCertain = quotations.find(({ mention }) => lineStyleOf(mention, place) === style);
  return mostCertain ? precisionMessage(mostCertain, place) : "precisionNone";
}

/** Message key for how the place follows from the words: stated, from context, or inferred. */
export const basisMessage = ({ basis }: Pick<Mention, "basis">): MessageKey =>
  ({ stated: "basisStated", context: "basisContext", inferred: "basisInferred" })[
    basis
  ] as MessageKey;
