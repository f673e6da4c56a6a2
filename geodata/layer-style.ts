/**
 * How a layer can be drawn. Not in `schema.ts`, so that browsers need not load zod.
 *
 * area: an outline with a faint tint; course: a schematic band that fades at its ends; line: a line whose
 * course is known; point: a circle.
 */
export const SYMBOLS = ["area", "course", "line", "point"] as const;
export type LayerSymbol = (typeof SYMBOLS)[number];

/** Colour tokens (`lib/style/tokens.ts`). The accent is for what the reports are about; the others step back. */
export const COLOURS = ["accent", "ink", "quiet"] as const;
export type LayerColour = (typeof COLOURS)[number];
