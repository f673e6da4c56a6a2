import { queryAsMeant } from "@/lib/text/as-meant";

/** The query of a page, as Next passes it. */
export type SearchParams = Promise<Record<string, string | string[] | undefined>>;

/** The same as `URLSearchParams`, after `queryAsMeant`. Of a repeated parameter the first value is used. */
export const queryOf = (query: Awaited<SearchParams>): URLSearchParams =>
  queryAsMeant(
    new URLSearchParams(
      Object.entries(query).map(([name, value]) => [name, [value].flat()[0] ?? ""]),
    ),
  );
