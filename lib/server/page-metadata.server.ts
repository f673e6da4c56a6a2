import type { Metadata } from "next";
import { discoveryLinks } from "@/lib/embed/discovery";
import { readView } from "@/lib/view/codec";
import { getAllowedValues } from "./atlas.server";
import { requestOrigin } from "./origin.server";
import { requestTranslator } from "./request-context.server";
import { queryOf, type SearchParams } from "./share.server";

interface Page {
  /** Its canonical address. */
  path: string;
  /** Without the atlas's name. */
  title: string;
  description: string;
  image?: { url: string; width: number; height: number; alt: string };
  /** Its query, where it has an embed of its own. */
  embedded?: Awaited<SearchParams>;
}

/** What a page beside the map is called, and what a link to it unfurls to. */
export async function pageMetadata({
  path,
  title,
  description,
  image,
  embedded,
}: Page): Promise<Metadata> {
  const t = await requestTranslator();
  const full = t("pageTitle", { place: title });
  const images = image ? [{ ...image, type: "image/png" }] : undefined;
  const origin = await requestOrigin();
  const allowed = getAllowedValues();
  const types = embedded && {
    types: discoveryLinks({
      origin,
      view: readView(path, queryOf(embedded), allowed),
      allowed,
      title: full,
    }),
  };
  return {
    title: full,
    description,
    alternates: { canonical: path, ...types },
    openGraph: { title: full, description, url: path, type: "article", images },
    twitter: {
      card: image ? "summary_large_image" : "summary",
      title: full,
      description,
      images,
    },
  };
}
