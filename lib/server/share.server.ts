import type { Metadata } from "next";
import { FEED_PATH, FEED_TYPE } from "@/lib/data/atom";
import { discoveryLinks } from "@/lib/embed/discovery";
import { picturePath } from "@/lib/picture/address";
import { DEFAULT_SIZE } from "@/lib/picture/request";
import { queryAsMeant } from "@/lib/text/as-meant";
import { translatorFor } from "@/lib/text/catalogues";
import { pathOf, readView } from "@/lib/view/codec";
import { getAllowedValues } from "./atlas.server";
import { requestOrigin } from "./origin.server";

/** The query of a page, as Next hands it over. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The same for the codec, as it was meant; of a repeated parameter the first counts. */
export const queryOf = (query: Awaited<SearchParams>): URLSearchParams =>
  queryAsMeant(
    new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? ""]),
    ),
  );

interface Shared {
  place: string | null;
  query: Awaited<SearchParams>;
  title: string;
  description: string;
  /** What the picture shows, for those who do not see it. */
  alt: string;
}

/**
 * What a link unfurls to: the picture of its very view, with size and alternative text, and where to
 * ask for the embed of it; and the feed of the reports.
 */
export async function shareMetadata(shared: Shared): Promise<Metadata> {
  const { place, query, title, description, alt } = shared;
  const allowed = getAllowedValues();
  const view = readView(pathOf({ place }), queryOf(query), allowed);
  const { width, height } = DEFAULT_SIZE;
  const url = picturePath(view, allowed, { format: "png" });
  const image = { url, width, height, alt, type: "image/png" };
  const canonical = pathOf({ place });
  return {
    title,
    description,
    alternates: {
      canonical,
      types: {
        ...discoveryLinks({ origin: await requestOrigin(), view, allowed, title }),
        [FEED_TYPE]: [{ url: FEED_PATH, title: translatorFor(view.lang)("feedTitle") }],
      },
    },
    openGraph: { title, description, url: canonical, images: [image] },
    twitter: { card: "summary_large_image", title, description, images: [image] },
  };
}
