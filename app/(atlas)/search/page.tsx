import type { Metadata } from "next";
import { SearchPanel } from "@/components/panel/SearchPanel";
import { PageHead } from "@/components/view/PageHead.client";
import { SEARCH_PATH } from "@/lib/routes/paths";
import { LONGEST_QUERY } from "@/lib/search/result";
import { search } from "@/lib/search/search";
import { requestOrigin } from "@/lib/server/origin.server";
import { pageMetadata } from "@/lib/server/page-metadata.server";
import { requestTranslator } from "@/lib/server/request-context.server";
import { searchIndex } from "@/lib/server/search.server";
import { queryOf, type SearchParams } from "@/lib/server/search-params.server";
import { truncateInput } from "@/lib/text/truncate-input";

type Props = { searchParams: SearchParams };

/** How many of each kind; the dialog shows fewer. */
const MOST = 20;
const searchQueryOf = async ({ searchParams }: Props): Promise<string> =>
  (queryOf(await searchParams).get("q") ?? "").slice(0, LONGEST_QUERY);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await requestTranslator();
  const query = await searchQueryOf(props);
  const title = query === "" ? t("findTitle") : t("findTitleFor", { query: truncateInput(query) });
  const { searchParams } = props;
  const description = t("description");
  return pageMetadata({ path: SEARCH_PATH, query: searchParams, title, description });
}

/** `/search?q=…`: what the dialog answers, without script. */
export default async function SearchPage(props: Props) {
  const t = await requestTranslator();
  const query = await searchQueryOf(props);
  const results = search(searchIndex(t.lang), query, MOST);
  return (
    <>
      <PageHead origin={await requestOrigin()} indexed={false} />
      <SearchPanel query={query} results={results} t={t} />
    </>
  );
}
