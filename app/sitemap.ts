import type { MetadataRoute } from "next";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { pathOf } from "@/lib/view/codec";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await requestOrigin();
  const places = [null, ...getAtlas().places.map(({ id }) => id)];
  const paths = [...places.map((place) => pathOf({ place })), "/about"];
  return paths.map((path) => ({ url: origin + path }));
}
