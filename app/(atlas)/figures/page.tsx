import type { Metadata } from "next";
import { FiguresPage } from "@/components/figures/FiguresPage";
import { FIGURES_PATH } from "@/lib/routes/paths";
import { getFigures } from "@/lib/server/atlas.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import type { SearchParams } from "@/lib/server/share.server";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await requestTranslator();
  return pageMetadata({
    path: FIGURES_PATH,
    title: t("figuresTitle"),
    description: t("figuresDescription"),
    embedded: await searchParams,
  });
}

export default async function FiguresRoute() {
  return <FiguresPage groups={getFigures()} t={await requestTranslator()} />;
}
