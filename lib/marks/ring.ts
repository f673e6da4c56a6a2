/** Stroke of a mark's ring, in CSS pixels: for the page's overlay and for the picture. */
import type { LineStyle } from "@/lib/atlas/certainty";

export const RING_WIDTH = 2;
/** In the overlay only: its dots are a little larger than the picture's. */
export const DOTTED_RING_WIDTH = 2.4;

/** `stroke-dasharray` of each line style; a dotted ring also needs round caps. */
export const RING_DASHES: Readonly<Record<LineStyle, string>> = {
  solid: "",
  dashed: "4.2 3.1",
  dotted: "0 4.2",
};
