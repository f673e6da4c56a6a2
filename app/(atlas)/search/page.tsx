import type { Metadata } from "next";
import { SearchPanel } from "@/components/panel/SearchPanel";
import { PageHead } from "@/components/view/PageHead.client";
import { SEARCH_PATH } from "@/lib/routes/paths";
import { search } from "@/lib/search/search";
import { requestOrigin } from "@/lib/server/origin.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { searchIndex } from "@/lib/server/search.server";
import { queryOf, type SearchParams } from "@/lib/server/search-params.server";

type Props = { searchParams: SearchParams };

/** How many of each kind; the dialog shows fewer. */
const MOST = 20;
/** What is longer is read, and shown, by its beginning. */
const LONGEST = 120;

const askedOf = async ({ searchParams }: Props): Promise<string> =>
  (queryOf(await searchParams).get("q") ?? "").slice(0, LONGEST);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await requestTranslator();
  const query = await askedOf(props);
  const title = query === "" ? t("findTitle") : t("findTitleFor", { query });
  const { searchParams } = props;
  const description = t("description");
  return pageMetadata({ path: SEARCH_PATH, query: searchParams, title, description });
}

/** `/search?q=…`: what the dialog answers, without script. */
export default async function SearchPage(props: Props) {
  const t = await requestTranslator();
  const query = await askedOf(props);
  const results = search(searchIndex(t.lang), query, MOST);
  return (
    <>
      <PageHead origin={await requestOrigin()} indexed={false} />
      <SearchPanel query={query} results={results} t={t} />
    </>
  );
}
