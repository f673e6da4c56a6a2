import type { Metadata } from "next";
import { FiguresPage } from "@/components/figures/FiguresPage";
import { PageHead } from "@/components/view/PageHead.client";
import { FIGURES_PATH } from "@/lib/routes/paths";
import { getFigures } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import type { SearchParams } from "@/lib/server/search-params.server";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await requestTranslator();
  return pageMetadata({
    path: FIGURES_PATH,
    title: t("figuresTitle"),
    description: t("figuresDescription"),
    query: searchParams,
  });
}

export default async function FiguresRoute() {
  return (
    <>
      <PageHead origin={await requestOrigin()} />
      <FiguresPage groups={getFigures()} t={await requestTranslator()} />
    </>
  );
}
