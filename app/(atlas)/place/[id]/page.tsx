import type { Metadata } from "next";
import { JsonLd } from "@/components/panel/JsonLd";
import { PlaceDetail } from "@/components/panel/PlaceDetail";
import { TimeNote } from "@/components/panel/TimeNote";
import { UnknownPlace } from "@/components/panel/UnknownPlace";
import { placeById, reportsOf } from "@/lib/atlas/atlas";
import { nearestPlaces } from "@/lib/atlas/similar-names";
import { reportName } from "@/lib/atlas/report";
import { atlasWithin, undated } from "@/lib/atlas/filter-by-time";
import { placeJsonLd } from "@/lib/data/json-ld";
import { getAtlas, getKnown } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { requestSpeech } from "@/lib/server/request-context.server";
import { queryOf, type SearchParams, shareMetadata } from "@/lib/server/share.server";
import { named } from "@/lib/text/translator";
import { readPlaceId, readView } from "@/lib/view/codec";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const idOf = async ({ params }: Pick<Props, "params">) => readPlaceId((await params).id);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const speech = await requestSpeech();
  const entry = placeById(getAtlas(), await idOf(props));
  if (!entry) return { title: speech("unknownTitle"), robots: { index: false } };
  const { names, summary } = entry.place.properties;
  const place = named(names, speech.lang);
  const title = speech("pageTitle", { place });
  const description = speech("placeDescription", {
    place,
    excerpts: speech("excerpts", { n: entry.ties.length }),
    reports: speech.list(reportsOf(entry).map((report) => reportName(report, speech))),
    summary: named(summary, speech.lang),
  });
  const alt = speech("pictureAltPlace", { place });
  const query = await props.searchParams;
  return shareMetadata({ place: entry.id, query, title, description, alt });
}

export default async function PlacePage(props: Props) {
  const atlas = getAtlas();
  const speech = await requestSpeech();
  const id = await idOf(props);
  const { time } = readView("/", queryOf(await props.searchParams), getKnown());
  const whole = placeById(atlas, id);
  const entry = placeById(atlasWithin(atlas, time), id);
  // `notFound()` would answer with an empty body; the proxy has set the status 404 already.
  if (!entry || !whole)
    return <UnknownPlace id={id} near={nearestPlaces(atlas, id)} speech={speech} />;
  return (
    <>
      <JsonLd data={placeJsonLd(whole, await requestOrigin(), speech)} />
      {time && <TimeNote time={time} left={undated(whole.ties)} speech={speech} />}
      <PlaceDetail entry={entry} cited={atlas.cited} speech={speech} />
    </>
  );
}
