import type { Metadata } from "next";
import { Overview } from "@/components/panel/Overview";
import { TimeNote } from "@/components/panel/TimeNote";
import { filterByTime } from "@/lib/atlas/filter-by-time";
import { getAllowedValues, getAtlas } from "@/lib/server/atlas.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { queryOf, type SearchParams, shareMetadata } from "@/lib/server/share.server";
import { readQuery } from "@/lib/view/codec";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await requestTranslator();
  return shareMetadata({
    place: null,
    query: await searchParams,
    title: t("atlas"),
    description: t("description"),
    alt: t("pictureAlt"),
  });
}

export default async function OverviewPage({ searchParams }: Props) {
  const { time } = readQuery(queryOf(await searchParams), getAllowedValues());
  const [all, t] = [getAtlas(), await requestTranslator()];
  return (
    <>
      {time && <TimeNote time={time} quotations={all.quotations} t={t} />}
      <Overview atlas={filterByTime(all, time)} t={t} />
    </>
  );
}
