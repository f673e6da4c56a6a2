import type { Metadata } from "next";
import { SpotDetail } from "@/components/panel/CoordinateDetail";
import { UnknownSpot } from "@/components/panel/UnknownCoordinate";
import { placesNear } from "@/lib/atlas/nearby-places";
import { dms } from "@/lib/search/coordinates";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestSpeech } from "@/lib/server/request-context.server";
import { settlementAt } from "@/lib/server/search.server";
import { readPlaceId } from "@/lib/view/codec";
import { spotOf, spotPath } from "@/lib/view/coordinate";

type Props = { params: Promise<{ spot: string }> };

const askedOf = async ({ params }: Props) => readPlaceId((await params).spot);
const spotIn = (text: string) => spotOf({ place: null, page: `/at/${text}` });

export async function generateMetadata(props: Props): Promise<Metadata> {
  const speech = await requestSpeech();
  const spot = spotIn(await askedOf(props));
  const robots = { index: false };
  if (spot === null) return { title: speech("spotUnknown"), robots };
  const title = speech("pageTitle", { place: dms(spot) });
  return { title, robots, alternates: { canonical: spotPath(spot) } };
}

/** `/at/<lat>,<lng>`: a point that no report stands on, and what lies around it. */
export default async function SpotPage(props: Props) {
  const speech = await requestSpeech();
  const text = await askedOf(props);
  const spot = spotIn(text);
  // The proxy has set the status 404 already.
  if (spot === null) return <UnknownSpot text={text} speech={speech} />;
  const near = placesNear(getAtlas(), spot);
  return <SpotDetail spot={spot} settlement={settlementAt(spot)} near={near} speech={speech} />;
}
