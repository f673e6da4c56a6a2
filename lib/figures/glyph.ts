import type { Figure } from "@/geodata/schema";
import type { Scale } from "./scale";

/**
 * A shape that a value is drawn with. Positions along the scale (`at`, `from`, `to`) are fractions of
 * its length, 0 to 1, so that a chart can have any width; everything else is in pixels.
 */
export type Shape =
  | { kind: "dot" | "halo"; at: number; radius: number }
  | { kind: "bar"; from: number; to: number; strength: number }
  | { kind: "cap" | "arrow"; at: number };

type Value = Pick<Figure, "min" | "max" | "qualifier">;

/** Sizes in pixels. */
export const GLYPH = { dot: 5.5, halo: 11, bar: 6, cap: { width: 2, height: 16 }, arrow: 6 };

/** A fading line is cut into this many shapes: a gradient's id would have to be unique in the page. */
const STEPS = 24;
const FAINTEST = 0.06;
/** Opacities of the steps, from the open end to the cap. */
const FADE = Array.from({ length: STEPS }, (_, i) =>
  Number((FAINTEST + (1 - FAINTEST) * (i / (STEPS - 1)) ** 1.3).toFixed(3)),
);

/**
 * The shapes of a figure, which show how certain it is: a dot for a number, with a halo for "about"; a
 * bar between two caps for a range; "up to" fades in from 0 to a cap, "over" starts at a cap and fades
 * out to an arrow at the end of the scale. A figure in words has none.
 */
export function glyphOf({ min, max, qualifier }: Value, scale: Scale): Shape[] {
  const at = (value: number | null) => (value ?? 0) / scale.max;
  switch (qualifier) {
    case "plain":
      return [{ kind: "dot", at: at(max), radius: GLYPH.dot }];
    case "about":
      return [
        { kind: "halo", at: at(max), radius: GLYPH.halo },
        { kind: "dot", at: at(max), radius: GLYPH.dot - 1 },
      ];
    case "range":
      return [
        { kind: "bar", from: at(min), to: at(max), strength: 1 },
        { kind: "cap", at: at(min) },
        { kind: "cap", at: at(max) },
      ];
    case "up-to":
      return [...fade(0, at(max), FADE), { kind: "cap", at: at(max) }];
    case "over":
      return [
        ...fade(at(min), 1, FADE.toReversed()),
        { kind: "cap", at: at(min) },
        { kind: "arrow", at: 1 },
      ];
    default:
      return [];
  }
}

const fade = (from: number, to: number, strengths: readonly number[]): Shape[] =>
  strengths.map((strength, i) => ({
    kind: "bar",
    from: from + ((to - from) * i) / strengths.length,
    to: from + ((to - from) * (i + 1)) / strengths.length,
    strength,
  }));

export interface LabelPlace {
  at: number;
  anchor: "start" | "middle" | "end";
}

/** Position and text-anchor of a value's label: above the value, and inside the chart. */
export function labelPlace({ min, max }: Value, scale: Scale): LabelPlace {
  const start = (min ?? max ?? 0) / scale.max;
  const end = (max ?? min ?? 0) / scale.max;
  const middle = (start + end) / 2;
  if (middle > 0.6) return { at: end, anchor: "end" };
  return middle < 0.4 ? { at: start, anchor: "start" } : { at: middle, anchor: "middle" };
}
