"use client";

import { useSyncExternalStore } from "react";
import type { Breakpoint, BreakpointSet } from "@/lib/view/breakpoints";

/** A value that depends on media queries; `fallback` on the server and during hydration. */
function useMedia<T>(queries: readonly string[], read: () => T, fallback: T): T {
  const subscribe = (onChange: () => void) => {
    const lists = queries.map((query) => window.matchMedia(query));
    for (const list of lists) list.addEventListener("change", onChange);
    return () => {
      for (const list of lists) list.removeEventListener("change", onChange);
    };
  };
  return useSyncExternalStore(subscribe, read, () => fallback);
}

const matches = (query: string) => window.matchMedia(query).matches;

/** The current breakpoint of the window. */
export const useBreakpoint = (set: BreakpointSet): Breakpoint =>
  useMedia<Breakpoint>(set.queries, () => set.breakpointOf(matches), set.fallback);
