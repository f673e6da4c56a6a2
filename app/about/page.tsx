import type { Metadata } from "next";
import { Policy } from "@/components/about/Policy";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestSpeech } from "@/lib/server/request-context.server";

const PATH = "/about";

export async function generateMetadata(): Promise<Metadata> {
  const speech = await requestSpeech();
  const title = speech("pageTitle", { place: speech("aboutTitle") });
  const description = speech("aboutDescription");
  return {
    title,
    description,
    alternates: { canonical: PATH },
    openGraph: { title, description, url: PATH, type: "website" },
  };
}

export default async function AboutPage() {
  return <Policy layers={getAtlas().layers} speech={await requestSpeech()} />;
}
