"use client";

import { useEffect, useState } from "react";
import { buildIndex, type SearchIndex } from "@/lib/search/search";
import type { SearchSource, Settlements } from "@/lib/search/source";

/** Coordinates are read before anything has come. */
const NOTHING: SearchIndex = { named: [], said: [], settlements: null };

export type Fetched = "loading" | "own" | "all" | "failed";

/**
 * The index, first of what is the atlas's own and then, twenty times as much, of the settlements
 * too. It is fetched when this is first asked, which is when search is opened.
 */
export function useIndex([own, settlements]: readonly [string, string]) {
  const [index, setIndex] = useState(NOTHING);
  const [fetched, setFetched] = useState<Fetched>("loading");
  useEffect(() => {
    const stop = new AbortController();
    const rest = read<Settlements>(settlements, stop.signal);
    const all = async () => {
      const source = await read<SearchSource>(own, stop.signal);
      setIndex(buildIndex(source, null));
      setFetched("own");
      setIndex(buildIndex(source, await rest));
      setFetched("all");
    };
    // What came before the failure stays and is searched.
    all().catch(() => {
      if (!stop.signal.aborted) setFetched((state) => (state === "loading" ? "failed" : state));
    });
    rest.catch(() => {});
    return () => stop.abort();
  }, [own, settlements]);
  return { index, fetched };
}

async function read<T>(address: string, signal: AbortSignal): Promise<T> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`expected ${address}, got ${response.status}`);
  return response.json();
}
