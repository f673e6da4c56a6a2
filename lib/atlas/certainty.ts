import type { Mention, Place } from "@/geodata/schema";
import type { MessageKey } from "@/lib/text/translator";
import type { PlaceEntry, PlaceQuotation } from "./atlas";

/**
 * The grammar of doubt, the same in quotations, leader lines and marks: a line is solid where the
 * report means the place itself, dashed where it means near it or a part of it, dotted where the
 * place is the atlas's reading or its course is schematic.
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

/** The firmest tie of a place: how its mark is drawn. A place without excerpts is dotted. */
export function lineStyleOfPlace({
  place,
  quotations,
}: Pick<PlaceEntry, "place" | "quotations">): LineStyle {
  const strokes = quotations.map((tie) => lineStyleOf(tie.mention, place));
  return MOST_CERTAIN_FIRST.find((stroke) => strokes.includes(stroke)) ?? "dotted";
}

/** How precisely a mention knows its place, as a key of the catalogue. */
export function precisionMessage(
  { mention }: Pick<PlaceQuotation, "mention">,
  place: Place,
): MessageKey {
  if (place.properties.schematic) return "precisionSchematic";
  const keys = { 1: "precisionPlace", 2: "precisionNear", 3: "precisionRegion" } as const;
  return keys[mention.precision];
}

/** The precision of a place's firmest tie, as a key of the catalogue. */
export function precisionOfPlace({
  place,
  quotations,
}: Pick<PlaceEntry, "place" | "quotations">): MessageKey {
  const firmest = lineStyleOfPlace({ place, quotations });
  const tie = quotations.find(({ mention }) => lineStyleOf(mention, place) === firmest);
  return tie ? precisionMessage(tie, place) : "precisionNone";
}

/** How the words come to the place, as a key of the catalogue. */
export const basisMessage = ({ basis }: Pick<Mention, "basis">): MessageKey =>
  ({ stated: "basisStated", context: "basisContext", inferred: "basisInferred" })[
    basis
  ] as MessageKey;
