import type { Metadata } from "next";
import { Changes } from "@/components/panel/Changes";
import { PageHead } from "@/components/view/PageHead.client";
import { changesOf } from "@/lib/atlas/changes";
import { CHANGES_PATH } from "@/lib/routes/paths";
import { getAtlas } from "@/lib/server/atlas.server";
import { requestOrigin } from "@/lib/server/origin.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import type { SearchParams } from "@/lib/server/search-params.server";

type Props = { searchParams: SearchParams };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await requestTranslator();
  const [title, description] = [t("changesTitle"), t("changesText")];
  return pageMetadata({ path: CHANGES_PATH, query: searchParams, title, description });
}

/** `/changes`: the log of all excerpts and places. */
export default async function ChangesPage() {
  return (
    <>
      <PageHead origin={await requestOrigin()} />
      <Changes changes={changesOf(getAtlas())} t={await requestTranslator()} />
    </>
  );
}
