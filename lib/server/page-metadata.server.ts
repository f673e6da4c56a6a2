import type { Metadata } from "next";
import { FEED_PATH } from "@/lib/data/atom";
import { CHANGES_FEED_PATH } from "@/lib/data/changes-atom";
import { FEED_TYPE } from "@/lib/data/feed-xml";
import { discoveryLinks } from "@/lib/embed/discovery";
import { picturePath } from "@/lib/picture/address";
import { DEFAULT_SIZE } from "@/lib/picture/request";
import { matchRoute } from "@/lib/routes/routes";
import { translatorFor } from "@/lib/text/catalogues";
import { readView } from "@/lib/view/codec";
import { coordinateCamera, coordinateOf } from "@/lib/view/coordinate";
import type { View } from "@/lib/view/view";
import { getAllowedValues } from "./atlas.server";
import { requestOrigin } from "./origin.server";
import { queryOf, type SearchParams } from "./search-params.server";

interface Page {
  /** Its canonical path. */
  path: string;
  query: SearchParams;
  /** Without the atlas's name; none for the home page. */
  title?: string;
  description: string;
  /** The social image; by default the map of the page's view. */
  image?: { url: string; width: number; height: number; alt: string };
  /** What the default image shows; the whole map if absent. */
  mapOf?: string;
}

/**
 * Title, social image, oEmbed discovery links and feed of a page. `PageHead.client.tsx` updates what depends
 * on where the map has been moved.
 */
export async function pageMetadata(page: Page): Promise<Metadata> {
  const { path, description } = page;
  const allowed = getAllowedValues();
  const view = readView(path, queryOf(await page.query), allowed);
  const t = translatorFor(view.lang);
  const title = page.title === undefined ? t("atlas") : t("pageTitle", { place: page.title });
  const { mapOf } = page;
  const alt = mapOf === undefined ? t("pictureAlt") : t("pictureAltPlace", { place: mapOf });
  const images = [{ ...(page.image ?? { ...mapPicture(view), alt }), type: "image/png" }];
  const embed = matchRoute(path)?.route.embed
    ? discoveryLinks({ origin: await requestOrigin(), view, allowed, title })
    : {};
  const type = page.title === undefined ? "website" : "article";
  return {
    title,
    description,
    alternates: {
      types: {
        ...embed,
        [FEED_TYPE]: [
          { url: FEED_PATH, title: t("feedTitle") },
          { url: CHANGES_FEED_PATH, title: t("changesFeed") },
        ],
      },
    },
    openGraph: { siteName: t("atlas"), title, description, type, images },
    twitter: { card: "summary_large_image", title, description, images },
  };
}

/** The map of a page's view as its social image. */
function mapPicture(view: View) {
  const { width, height } = DEFAULT_SIZE;
  const coordinate = coordinateOf(view);
  const camera = view.camera ?? (coordinate && coordinateCamera(coordinate));
  const url = picturePath({ ...view, camera }, getAllowedValues(), { format: "png" });
  return { url, width, height };
}
