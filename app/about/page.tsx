import type { Metadata } from "next";
import { Policy } from "@/components/about/Policy";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestTranslator } from "@/lib/server/request-context.server";

const PATH = "/about";

export async function generateMetadata(): Promise<Metadata> {
  const t = await requestTranslator();
  const title = t("pageTitle", { place: t("aboutTitle") });
  const description = t("aboutDescription");
  return {
    title,
    description,
    alternates: { canonical: PATH },
    openGraph: { title, description, url: PATH, type: "website" },
  };
}

export default async function AboutPage() {
  return <Policy layers={getAtlas().layers} t={await requestTranslator()} />;
}
