import type { Metadata } from "next";
import { Overview } from "@/components/panel/Overview";
import { getAtlas } from "@/lib/server/atlas.server";
import { downloadsOf } from "@/lib/server/downloads.server";
import { requestSpeech } from "@/lib/server/request.server";
import { type SearchParams, shareMetadata } from "@/lib/server/share.server";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const speech = await requestSpeech();
  return shareMetadata({
    place: null,
    query: await searchParams,
    title: speech("atlas"),
    description: speech("description"),
    alt: speech("pictureAlt"),
  });
}

export default async function OverviewPage() {
  const speech = await requestSpeech();
  return (
    <Overview atlas={getAtlas()} downloads={await downloadsOf(null, speech)} speech={speech} />
  );
}
