import type { Metadata } from "next";
import { CoordinateDetail } from "@/components/panel/CoordinateDetail";
import { UnknownCoordinate } from "@/components/panel/UnknownCoordinate";
import { nearbyPlaces } from "@/lib/atlas/nearby-places";
import { coordinatePath } from "@/lib/routes/paths";
import { formatDms } from "@/lib/search/coordinates";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { findByParams } from "@/lib/server/resolve.server";
import { settlementAt } from "@/lib/server/search.server";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await requestTranslator();
  const { found: coordinate } = await findByParams("coordinate", params);
  const robots = { index: false };
  if (coordinate === null) return { title: t("spotUnknown"), robots };
  const title = t("pageTitle", { place: formatDms(coordinate) });
  return { title, robots, alternates: { canonical: coordinatePath(coordinate) } };
}

/** `/at/<lat>,<lng>`: a point that no report stands on, and what lies around it. */
export default async function CoordinatePage({ params }: Props) {
  const t = await requestTranslator();
  const { id: text, found: coordinate } = await findByParams("coordinate", params);
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
