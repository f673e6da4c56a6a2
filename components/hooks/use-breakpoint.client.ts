"use client";

import { useSyncExternalStore } from "react";
import type { Breakpoint, BreakpointSet } from "@/lib/view/breakpoints";

/** Follows media queries. On the server, and until the page is alive, `fallback` stands in. */
function useMedia<T>(queries: readonly string[], read: () => T, fallback: T): T {
  const subscribe = (changed: () => void) => {
    const lists = queries.map((query) => window.matchMedia(query));
    for (const list of lists) list.addEventListener("change", changed);
    return () => {
      for (const list of lists) list.removeEventListener("change", changed);
    };
  };
  return useSyncExternalStore(subscribe, read, () => fallback);
}

const matches = (query: string) => window.matchMedia(query).matches;

/** The layout that the window has now. */
export const useBreakpoint = (set: BreakpointSet): Breakpoint =>
  useMedia<Breakpoint>(set.queries, () => set.breakpointOf(matches), set.fallback);
