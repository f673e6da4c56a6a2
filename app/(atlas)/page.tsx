import type { Metadata } from "next";
import { Overview } from "@/components/panel/Overview";
import { TimeNote } from "@/components/panel/TimeNote";
import { atlasWithin, undated } from "@/lib/atlas/filter-by-time";
import { getAtlas, getKnown } from "@/lib/server/atlas.server";
import { requestSpeech } from "@/lib/server/request-context.server";
import { queryOf, type SearchParams, shareMetadata } from "@/lib/server/share.server";
import { readView } from "@/lib/view/codec";

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

export default async function OverviewPage({ searchParams }: Props) {
  const { time } = readView("/", queryOf(await searchParams), getKnown());
  const [all, speech] = [getAtlas(), await requestSpeech()];
  return (
    <>
      {time && <TimeNote time={time} left={undated(all.quotations)} speech={speech} />}
      <Overview atlas={atlasWithin(all, time)} speech={speech} />
    </>
  );
}
