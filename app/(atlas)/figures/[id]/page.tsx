import type { Metadata } from "next";
import { FigureDetail, UnknownFigure } from "@/components/figures/FigureDetail";
import { PageHead } from "@/components/view/PageHead.client";
import { chartAltText, groupSummary } from "@/lib/figures/format";
import { chartPngPath, figurePath } from "@/lib/routes/paths";
import { getFigures } from "@/lib/server/atlas.server";
import { chartOf } from "@/lib/server/chart-response.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { findByParams } from "@/lib/server/resolve.server";
import type { SearchParams } from "@/lib/server/search-params.server";
import { localized } from "@/lib/text/translator";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const t = await requestTranslator();
  const { found: group } = await findByParams("figures", params);
  if (!group) return { title: t("unknownFigureTitle"), robots: { index: false } };
  const { id, names } = group.thing;
  const { width, height } = chartOf(group, t, "png");
  return pageMetadata({
    path: figurePath(id),
    title: localized(names, t.lang),
    description: groupSummary(group, t),
    query: searchParams,
    image: { url: chartPngPath(id), width, height, alt: chartAltText(group, t) },
  });
}

export default async function FigureRoute({ params }: Props) {
  const t = await requestTranslator();
  const { id, found: group } = await findByParams("figures", params);
  const groups = getFigures();
  // As for an unknown place, the proxy has already set the status 404.
  if (!group) return <UnknownFigure id={id} groups={groups} t={t} />;
  return (
    <>
      <PageHead origin={await requestOrigin()} />
      <FigureDetail group={group} groups={groups} t={t} />
    </>
  );
}
