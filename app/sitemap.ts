import type { MetadataRoute } from "next";
import {
  ABOUT_PATH,
  CHANGES_PATH,
  FIGURES_PATH,
  figurePath,
  placePath,
  reportPath,
} from "@/lib/routes/paths";
import { ROUTES } from "@/lib/routes/routes";
import { getAtlas, getFigures } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const origin = await requestOrigin();
  const paths = [
    ROUTES.atlas.pattern,
    ...getAtlas().places.map(({ id }) => placePath(id)),
    FIGURES_PATH,
    ...getFigures().map(({ thing }) => figurePath(thing.id)),
    ...getAtlas().reports.map(({ id }) => reportPath(id)),
    CHANGES_PATH,
    ABOUT_PATH,
  ];
  return paths.map((path) => ({ url: origin + path }));
}
