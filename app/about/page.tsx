import type { Metadata } from "next";
import { Policy } from "@/components/about/Policy";
import { AddressTags } from "@/components/view/AddressTags";
import { basemapStatement } from "@/geodata/statement";
import { ABOUT_PATH } from "@/lib/routes/paths";
import { getAllowedValues, getAtlas, getMetadata } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { queryOf, type SearchParams } from "@/lib/server/search-params.server";
import { localized } from "@/lib/text/translator";
import { readView, writeView } from "@/lib/view/codec";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await requestTranslator();
  return pageMetadata({
    path: ABOUT_PATH,
    query: searchParams,
    title: t("aboutTitle"),
    description: t("aboutDescription"),
  });
}

export default async function AboutPage({ searchParams }: Props) {
  const allowed = getAllowedValues();
  const view = readView(ABOUT_PATH, queryOf(await searchParams), allowed);
  // It has no map: of a view, it has the theme and the language.
  const t = await requestTranslator();
  const { policy } = getMetadata();
  const basemap = basemapStatement(t.lang);
  const address = ABOUT_PATH + writeView({ ...view, camera: null }, allowed).slice(1);
  return (
    <>
      <AddressTags origin={await requestOrigin()} address={address} page={ABOUT_PATH} indexed />
      <Policy
        layers={getAtlas().layers}
        own={{
          atlasNever: policy.never.map((text) => localized(text, t.lang)),
          atlasNames: policy.names.map((text) => localized(text, t.lang)),
          basemapBorders: basemap.borders,
          basemapNames: basemap.names,
        }}
        t={t}
      />
    </>
  );
}
