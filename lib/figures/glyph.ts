import type { Figure } from "@/geodata/schema";
import type { Scale } from "./scale";

/**
 * What a value is drawn with. Places along the scale are parts of its length, from 0 to 1, so that a
 * chart may be as wide as its page; all else is in pixels.
 */
export type Shape =
  | { kind: "dot" | "halo"; at: number; radius: number }
  | { kind: "bar"; from: number; to: number; strength: number }
  | { kind: "cap" | "arrow"; at: number };

type Value = Pick<Figure, "min" | "max" | "qualifier">;

/** Sizes in pixels. */
export const GLYPH = { dot: 5.5, halo: 11, bar: 6, cap: { width: 2, height: 16 }, arrow: 6 };

/** Steps of a line that fades: plain shapes, so that no gradient's id has to be unique on a page. */
const STEPS = 24;
const FAINTEST = 0.06;
/** Strengths from the loose end of such a line to its cap. */
const FADE = Array.from({ length: STEPS }, (_, i) =>
  Number((FAINTEST + (1 - FAINTEST) * (i / (STEPS - 1)) ** 1.3).toFixed(3)),
);

/**
 * A figure in the grammar of doubt: a dot for a number, in a haze for "about"; a bar between two caps
 * for a range; "up to" rises out of nought to a cap, "over" leaves its cap and goes on beyond the
 * scale. Words are not drawn.
 */
export function glyphOf({ min, max, qualifier }: Value, scale: Scale): Shape[] {
  const at = (value: number | null) => (value ?? 0) / scale.max;
  switch (qualifier) {
    case "exactly":
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

/** Where the words of a value stand: over it, and never over the edge of the chart. */
export function labelPlace({ min, max }: Value, scale: Scale): LabelPlace {
  const least = (min ?? max ?? 0) / scale.max;
  const greatest = (max ?? min ?? 0) / scale.max;
  const middle = (least + greatest) / 2;
  if (middle > 0.6) return { at: greatest, anchor: "end" };
  return middle < 0.4 ? { at: least, anchor: "start" } : { at: middle, anchor: "middle" };
}
