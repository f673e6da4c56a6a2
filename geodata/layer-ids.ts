/** Ids of the layers, in their order; apart from the schemas, since the live map reads them. */
export const LAYER_IDS = ["regions", "routes", "cities", "towns", "airports"] as const;

export type LayerId = (typeof LAYER_IDS)[number];
