/** Ids of the layers, in drawing order. Not in `schema.ts`, so that browsers need not load zod. */
export const LAYER_IDS = ["regions", "routes", "cities", "towns", "airports"] as const;

export type LayerId = (typeof LAYER_IDS)[number];
