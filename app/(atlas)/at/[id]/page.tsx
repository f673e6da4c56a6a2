import type { Metadata } from "next";
import { CoordinateDetail } from "@/components/panel/CoordinateDetail";
import { UnknownCoordinate } from "@/components/panel/UnknownCoordinate";
import { PageHead } from "@/components/view/PageHead.client";
import { nearbyPlaces } from "@/lib/atlas/nearby-places";
import { coordinatePath } from "@/lib/routes/paths";
import { formatDms } from "@/lib/search/coordinates";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { findByParams } from "@/lib/server/resolve.server";
import { settlementAt } from "@/lib/server/search.server";
import type { SearchParams } from "@/lib/server/search-params.server";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await requestTranslator();
  const { found: coordinate } = await findByParams("coordinate", params);
  if (coordinate === null) return { title: t("spotUnknown"), robots: { index: false } };
  const title = formatDms(coordinate);
  return pageMetadata({
    path: coordinatePath(coordinate),
    query: searchParams,
    title,
    description: t("description"),
    mapOf: title,
  });
}

/** `/at/<lat>,<lng>`: a point that no report mentions, and the places around it. */
export default async function CoordinatePage({ params }: Pick<Props, "params">) {
  const t = await requestTranslator();
  const { id: text, found: coordinate } = await findByParams("coordinate", params);
  // The proxy has set the status 404 already.
  if (coordinate === null) return <UnknownCoordinate text={text} t={t} />;
  const near = nearbyPlaces(getAtlas(), coordinate);
  return (
    <>
      <PageHead origin={await requestOrigin()} indexed={false} />
      <CoordinateDetail
        coordinate={coordinate}
        settlement={settlementAt(coordinate)}
        near={near}
        t={t}
      />
    </>
  );
}
