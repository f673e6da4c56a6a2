import type { Metadata } from "next";
import { JsonLd } from "@/components/panel/JsonLd";
import { PlaceDetail } from "@/components/panel/PlaceDetail";
import { TimeNote } from "@/components/panel/TimeNote";
import { UnknownPlace } from "@/components/panel/UnknownPlace";
import { placeById, reportsOf } from "@/lib/atlas/atlas";
import { filterByTime } from "@/lib/atlas/filter-by-time";
import { reportName } from "@/lib/atlas/report";
import { placesWithSimilarNames } from "@/lib/atlas/similar-names";
import { placeJsonLd } from "@/lib/data/json-ld";
import { getAllowedValues, getAtlas } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { findByParams } from "@/lib/server/resolve.server";
import { queryOf, type SearchParams, shareMetadata } from "@/lib/server/share.server";
import { localized } from "@/lib/text/translator";
import { readQuery } from "@/lib/view/codec";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await requestTranslator();
  const { found: entry } = await findByParams("place", params);
  if (!entry) return { title: t("unknownTitle"), robots: { index: false } };
  const { names, summary } = entry.place.properties;
  const place = localized(names, t.lang);
  const title = t("pageTitle", { place });
  const description = t("placeDescription", {
    place,
    excerpts: t("excerpts", { n: entry.quotations.length }),
    reports: t.list(reportsOf(entry).map((report) => reportName(report, t))),
    summary: localized(summary, t.lang),
  });
  const alt = t("pictureAltPlace", { place });
  const query = await searchParams;
  return shareMetadata({ place: entry.id, query, title, description, alt });
}

export default async function PlacePage({ params, searchParams }: Props) {
  const atlas = getAtlas();
  const t = await requestTranslator();
  const { id, found: whole } = await findByParams("place", params);
  const { time } = readQuery(queryOf(await searchParams), getAllowedValues());
  const entry = placeById(filterByTime(atlas, time), id);
  // `notFound()` would answer with an empty body; the proxy has set the status 404 already.
  if (!entry || !whole)
    return <UnknownPlace id={id} near={placesWithSimilarNames(atlas, id)} t={t} />;
  return (
    <>
      <JsonLd data={placeJsonLd(whole, await requestOrigin(), t)} />
      {time && <TimeNote time={time} quotations={whole.quotations} t={t} />}
      <PlaceDetail entry={entry} cited={atlas.cited} t={t} />
    </>
  );
}
