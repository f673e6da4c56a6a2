import { queryAsMeant } from "@/lib/text/as-meant";

/** The query of a page, as Next hands it over. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The same for the codec, as it was meant; of a repeated parameter the first counts. */
export const queryOf = (query: Awaited<SearchParams>): URLSearchParams =>
  queryAsMeant(
    new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? ""]),
    ),
  );
