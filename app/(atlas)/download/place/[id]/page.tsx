import type { Metadata } from "next";
import { DownloadPanel } from "@/components/download/DownloadPanel";
import { UnknownPlace } from "@/components/panel/UnknownPlace";
import { PageHead } from "@/components/view/PageHead.client";
import { placesWithSimilarNames } from "@/lib/atlas/similar-names";
import { getAtlas } from "@/lib/server/atlas.server";
import { downloadMetadata, downloadPage } from "@/lib/server/downloads.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { findByParams } from "@/lib/server/resolve.server";
import type { SearchParams } from "@/lib/server/search-params.server";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { found: entry } = await findByParams("place", params);
  if (entry) return downloadMetadata(entry, searchParams);
  return { title: (await requestTranslator())("unknownTitle"), robots: { index: false } };
}

/** `/download/place/<id>`: the files of a view with its place. */
export default async function PlaceDownloadPage({ params, searchParams }: Props) {
  const { id, found: entry } = await findByParams("place", params);
  if (entry) {
    return (
      <>
        <PageHead origin={await requestOrigin()} indexed={false} />
        <DownloadPanel {...(await downloadPage(entry, searchParams))} />
      </>
    );
  }
  // As for a place's own page, the proxy has already set the status 404.
  const near = placesWithSimilarNames(getAtlas(), id);
  return <UnknownPlace id={id} near={near} t={await requestTranslator()} />;
}
