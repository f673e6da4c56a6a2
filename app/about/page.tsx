import type { Metadata } from "next";
import { Policy } from "@/components/about/Policy";
import { ABOUT_PATH } from "@/lib/routes/paths";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestTranslator } from "@/lib/server/request-context.server";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestTranslator();
  const title = t("pageTitle", { place: t("aboutTitle") });
  const description = t("aboutDescription");
  return {
    title,
    description,
    alternates: { canonical: ABOUT_PATH },
    openGraph: { title, description, url: ABOUT_PATH, type: "website" },
  };
}

export default async function AboutPage() {
  return <Policy layers={getAtlas().layers} t={await requestTranslator()} />;
}
