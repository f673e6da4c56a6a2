import type { Metadata } from "next";
import { CoordinateDetail } from "@/components/panel/CoordinateDetail";
import { UnknownCoordinate } from "@/components/panel/UnknownCoordinate";
import { nearbyPlaces } from "@/lib/atlas/nearby-places";
import { formatDms } from "@/lib/search/coordinates";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { settlementAt } from "@/lib/server/search.server";
import { readPlaceId } from "@/lib/view/codec";
import { coordinateOf, coordinatePath } from "@/lib/view/coordinate";

type Props = { params: Promise<{ id: string }> };

const askedOf = async ({ params }: Props) => readPlaceId((await params).id);
const spotIn = (text: string) => coordinateOf({ place: null, page: `/at/${text}` });

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await requestTranslator();
  const coordinate = spotIn(await askedOf(props));
  const robots = { index: false };
  if (coordinate === null) return { title: t("spotUnknown"), robots };
  const title = t("pageTitle", { place: formatDms(coordinate) });
  return { title, robots, alternates: { canonical: coordinatePath(coordinate) } };
}

/** `/at/<lat>,<lng>`: a point that no report stands on, and what lies around it. */
export default async function SpotPage(props: Props) {
  const t = await requestTranslator();
  const text = await askedOf(props);
  const coordinate = spotIn(text);
  // The proxy has set the status 404 already.
  if (coordinate === null) return <UnknownCoordinate text={text} t={t} />;
  const near = nearbyPlaces(getAtlas(), coordinate);
  return (
    <CoordinateDetail
      coordinate={coordinate}
      settlement={settlementAt(coordinate)}
      near={near}
      t={t}
    />
  );
}
