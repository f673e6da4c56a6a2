import type { Mention, Place } from "@/geodata/schema";
import type { Key } from "@/lib/text/translator";
import type { PlaceEntry, Tie } from "./atlas";

/**
 * The grammar of doubt, the same in quotations, leader lines and marks: a line is solid where the
 * report means the place itself, dashed where it means near it or a part of it, dotted where the
 * place is the atlas's reading or its course is schematic.
 */
export type Stroke = "solid" | "dashed" | "dotted";

export function strokeOf(mention: Pick<Mention, "basis" | "precision">, place: Place): Stroke {
  if (mention.basis === "inferred" || place.properties.schematic) return "dotted";
  return mention.precision === 2 ? "dashed" : "solid";
}

const FIRMEST: readonly Stroke[] = ["solid", "dashed", "dotted"];

/** The firmest tie of a place: how its mark is drawn. A place without excerpts is dotted. */
export function strokeOfPlace({ place, ties }: Pick<PlaceEntry, "place" | "ties">): Stroke {
  const strokes = ties.map((tie) => strokeOf(tie.mention, place));
  return FIRMEST.find((stroke) => strokes.includes(stroke)) ?? "dotted";
}

/** How precisely a mention knows its place, as a key of the catalogue. */
export function precisionKey({ mention }: Pick<Tie, "mention">, place: Place): Key {
  if (place.properties.schematic) return "precisionSchematic";
  const keys = { 1: "precisionPlace", 2: "precisionNear", 3: "precisionRegion" } as const;
  return keys[mention.precision];
}

/** The precision of a place's firmest tie, as a key of the catalogue. */
export function precisionOfPlace({ place, ties }: Pick<PlaceEntry, "place" | "ties">): Key {
  const firmest = strokeOfPlace({ place, ties });
  const tie = ties.find(({ mention }) => strokeOf(mention, place) === firmest);
  return tie ? precisionKey(tie, place) : "precisionNone";
}

/** How the words come to the place, as a key of the catalogue. */
export const basisKey = ({ basis }: Pick<Mention, "basis">): Key =>
  ({ stated: "basisStated", context: "basisContext", inferred: "basisInferred" })[basis] as Key;
