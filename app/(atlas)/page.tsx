import type { Metadata } from "next";
import { Overview } from "@/components/panel/Overview";
import { TimeNote } from "@/components/panel/TimeNote";
import { PageHead } from "@/components/view/PageHead.client";
import { filterByTime } from "@/lib/atlas/filter-by-time";
import { getAllowedValues, getAtlas } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { queryOf, type SearchParams } from "@/lib/server/search-params.server";
import { readQuery } from "@/lib/view/codec";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await requestTranslator();
  return pageMetadata({ path: "/", query: searchParams, description: t("description") });
}

export default async function OverviewPage({ searchParams }: Props) {
  const { time } = readQuery(queryOf(await searchParams), getAllowedValues());
  const [all, t] = [getAtlas(), await requestTranslator()];
  const origin = await requestOrigin();
  return (
    <>
      <PageHead origin={origin} />
      {time && <TimeNote time={time} quotations={all.quotations} t={t} />}
      <Overview atlas={filterByTime(all, time)} origin={origin} t={t} />
    </>
  );
}
