import type { Metadata } from "next";
import { JsonLd } from "@/components/panel/JsonLd";
import { PlaceDetail } from "@/components/panel/PlaceDetail";
import { TimeNote } from "@/components/panel/TimeNote";
import { UnknownPlace } from "@/components/panel/UnknownPlace";
import { PageHead } from "@/components/view/PageHead.client";
import { placeById, reportsOf } from "@/lib/atlas/atlas";
import { filterByTime } from "@/lib/atlas/filter-by-time";
import { reportName } from "@/lib/atlas/report";
import { placesWithSimilarNames } from "@/lib/atlas/similar-names";
import { placeJsonLd } from "@/lib/data/json-ld";
import { placePath } from "@/lib/routes/paths";
import { getAllowedValues, getAtlas } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { findByParams } from "@/lib/server/resolve.server";
import { queryOf, type SearchParams } from "@/lib/server/search-params.server";
import { localized } from "@/lib/text/translator";
import { readQuery } from "@/lib/view/codec";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await requestTranslator();
  const { found: entry } = await findByParams("place", params);
  if (!entry) return { title: t("unknownTitle"), robots: { index: false } };
  const { names, summary } = entry.place.properties;
  const place = localized(names, t.lang);
  const description = t("placeDescription", {
    place,
    excerpts: t("excerpts", { n: entry.quotations.length }),
    reports: t.list(reportsOf(entry).map((report) => reportName(report, t))),
    summary: localized(summary, t.lang),
  });
  return pageMetadata({
    path: placePath(entry.id),
    query: searchParams,
    title: place,
    description,
    mapOf: place,
  });
}

export default async function PlacePage({ params, searchParams }: Props) {
  const atlas = getAtlas();
  const t = await requestTranslator();
  const { id, found: whole } = await findByParams("place", params);
  const { time } = readQuery(queryOf(await searchParams), getAllowedValues());
  const entry = placeById(filterByTime(atlas, time), id);
  // `notFound()` would send an empty body; the proxy has already set the status 404.
  if (!entry || !whole)
    return <UnknownPlace id={id} near={placesWithSimilarNames(atlas, id)} t={t} />;
  const origin = await requestOrigin();
  return (
    <>
      <PageHead origin={origin} />
      <JsonLd data={placeJsonLd(whole, origin, t)} />
      {time && <TimeNote time={time} quotations={whole.quotations} t={t} />}
      <PlaceDetail entry={entry} origin={origin} t={t} />
    </>
  );
}
