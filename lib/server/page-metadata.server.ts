import type { Metadata } from "next";
import { requestSpeech } from "./request.server";

interface Page {
  /** Its canonical address. */
  path: string;
  /** Without the atlas's name. */
  title: string;
  description: string;
  image?: { url: string; width: number; height: number; alt: string };
}

/** What a page beside the map is called, and what a link to it unfurls to. */
export async function pageMetadata({ path, title, description, image }: Page): Promise<Metadata> {
  const speech = await requestSpeech();
  const full = speech("pageTitle", { place: title });
  const images = image ? [{ ...image, type: "image/png" }] : undefined;
  return {
    title: full,
    description,
    alternates: { canonical: path },
    openGraph: { title: full, description, url: path, type: "article", images },
    twitter: {
      card: image ? "summary_large_image" : "summary",
      title: full,
      description,
      images,
    },
  };
}
