import type { Metadata } from "next";
import { DownloadPanel } from "@/components/download/DownloadPanel";
import { UnknownPlace } from "@/components/panel/UnknownPlace";
import { placeById } from "@/lib/atlas/atlas";
import { placesWithSimilarNames } from "@/lib/atlas/similar-names";
import { getAtlas } from "@/lib/server/atlas.server";
import { downloadMetadata, downloadPage } from "@/lib/server/downloads.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import type { SearchParams } from "@/lib/server/share.server";
import { readPlaceId } from "@/lib/view/codec";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const idOf = async ({ params }: Props) => readPlaceId((await params).id);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const entry = placeById(getAtlas(), await idOf(props));
  if (entry) return downloadMetadata(entry);
  return { title: (await requestTranslator())("unknownTitle"), robots: { index: false } };
}

/** `/download/place/<id>`: the files of a view with its place. */
export default async function PlaceDownloadPage(props: Props) {
  const id = await idOf(props);
  const entry = placeById(getAtlas(), id);
  if (entry) return <DownloadPanel {...(await downloadPage(entry, props.searchParams))} />;
  // As with a place's own page, the proxy has set the status 404 already.
  const near = placesWithSimilarNames(getAtlas(), id);
  return <UnknownPlace id={id} near={near} t={await requestTranslator()} />;
}
