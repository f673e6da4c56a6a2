"use client";

import { useEffect, useState } from "react";
import { buildIndex, type SearchIndex } from "@/lib/search/search";
import type { SearchSource, Settlements } from "@/lib/search/source";

/** With the empty index, search already finds coordinates. */
const EMPTY_INDEX: SearchIndex = { named: [], excerpts: [], settlements: null, areas: [] };

/** "atlas": the atlas's part is loaded, the settlements are not yet. */
export type Fetched = "loading" | "atlas" | "all" | "failed";

/**
 * Fetches the index on mount, in two parts: the atlas's own index is searchable first, then also the
 * settlements, which are about twenty times as large.
 *
 * @param urls of the atlas's index and of the settlements
 */
export function useSearchIndex([atlasIndex, settlements]: readonly [string, string]) {
  const [index, setIndex] = useState(EMPTY_INDEX);
  const [fetched, setFetched] = useState<Fetched>("loading");
  useEffect(() => {
    const controller = new AbortController();
    // Both requests start at once.
    const settlementsTable = fetchJson<Settlements>(settlements, controller.signal);
    const load = async () => {
      const source = await fetchJson<SearchSource>(atlasIndex, controller.signal);
      setIndex(buildIndex(source, null));
      setFetched("atlas");
      setIndex(buildIndex(source, await settlementsTable));
      setFetched("all");
    };
    // If only the settlements fail, the atlas's index stays searchable.
    load().catch(() => {
      if (controller.signal.aborted) return;
      setFetched((state) => (state === "loading" ? "failed" : state));
    });
    // `load` may not have got as far as awaiting it: no unhandled rejection.
    settlementsTable.catch(() => {});
    return () => controller.abort();
  }, [atlasIndex, settlements]);
  return { index, fetched };
}

async function fetchJson<T>(url: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`expected ${url}, got ${response.status}`);
  return response.json();
}
