import type { Metadata } from "next";
import { FigureDetail, UnknownFigure } from "@/components/figures/FigureDetail";
import { chartAltText, groupSummary } from "@/lib/figures/format";
import { groupById } from "@/lib/figures/group";
import { getAtlas, getFigures } from "@/lib/server/atlas.server";
import { chartOf } from "@/lib/server/chart-response.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import type { SearchParams } from "@/lib/server/share.server";
import { localized } from "@/lib/text/translator";
import { readPlaceId } from "@/lib/view/codec";
import { figurePath } from "@/lib/view/figures-page";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

const idOf = async ({ params }: Props) => readPlaceId((await params).id);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await requestTranslator();
  const group = groupById(getFigures(), await idOf(props));
  if (!group) return { title: t("unknownFigureTitle"), robots: { index: false } };
  const { id, names } = group.thing;
  const { width, height } = chartOf(group, t, "png");
  return pageMetadata({
    path: figurePath(id),
    title: localized(names, t.lang),
    description: groupSummary(group, t),
    embedded: await props.searchParams,
    image: { url: `/picture${figurePath(id)}.png`, width, height, alt: chartAltText(group, t) },
  });
}

export default async function FigureRoute(props: Props) {
  const t = await requestTranslator();
  const id = await idOf(props);
  const groups = getFigures();
  const group = groupById(groups, id);
  // As with an unknown place, the proxy has set the status 404 already.
  if (!group) return <UnknownFigure id={id} groups={groups} t={t} />;
  return <FigureDetail group={group} groups={groups} cited={getAtlas().cited} t={t} />;
}
