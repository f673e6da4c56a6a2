import type { APIRequestContext } from "@playwright/test";

export interface PublishedPlace {
  id: string;
  properties: { excerpts: { id: string; exact: string; report: string }[] };
}

/** Every place of the published GeoJSON. */
export const publishedPlaces = async (request: APIRequestContext): Promise<PublishedPlace[]> =>
  (await (await request.get("/data/atlas.geojson")).json()).features;
