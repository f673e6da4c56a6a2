import type { MetadataRoute } from "next";
import { reportPath } from "@/lib/report/path";
import { getAtlas, getFigures } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { pathOf } from "@/lib/view/codec";
import { FIGURES_PATH, figurePath } from "@/lib/view/figures-page";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await requestOrigin();
  const places = [null, ...getAtlas().places.map(({ id }) => id)];
  const paths = [
    ...places.map((place) => pathOf({ place })),
    FIGURES_PATH,
    ...getFigures().map(({ thing }) => figurePath(thing.id)),
    ...getAtlas().reports.map(({ id }) => reportPath(id)),
    "/about",
  ];
  return paths.map((path) => ({ url: origin + path }));
}
