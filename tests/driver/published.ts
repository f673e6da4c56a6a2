import type { APIRequestContext } from "@playwright/test";

export interface Published {
  id: string;
  properties: { excerpts: { id: string; exact: string; report: string }[] };
}

/** Every place as the atlas gives it away. */
export const published = async (request: APIRequestContext): Promise<Published[]> =>
  (await (await request.get("/data/atlas.geojson")).json()).features;
