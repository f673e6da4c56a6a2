import type { MetadataRoute } from "next";
import { requestOrigin } from "@/lib/server/origin.server";

export default async function robots(): Promise<MetadataRoute.Robots> {
  return { rules: { userAgent: "*", allow: "/" }, sitemap: `${await requestOrigin()}/sitemap.xml` };
}
