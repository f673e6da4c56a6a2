"use client";

import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import type { MapState } from "@/components/live-map/live-view";
import type { Breakpoint, BreakpointSet } from "@/lib/view/breakpoints";
import type { Point, Size } from "@/lib/geo/mercator";

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

/** The state of the map, as `<html>` tells it. */
export const useMapState = (): MapState =>
  useSyncExternalStore(
    (changed) => {
      const observer = new MutationObserver(changed);
      observer.observe(document.documentElement, { attributeFilter: ["data-map"] });
      return () => observer.disconnect();
    },
    () => (document.documentElement.dataset.map ?? "picture") as MapState,
    () => "picture",
  );

/** The size of an element and where it stands in the window, in pixels; null before it is laid out. */
export function useBox(ref: RefObject<HTMLElement | null>): (Size & Point) | null {
  const [box, setBox] = useState<(Size & Point) | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { width, height, left: x, top: y } = element.getBoundingClientRect();
      setBox({ width, height, x, y });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return box;
}

/** How long an embed is out of sight before it counts as left, in ms. */
const LEFT = 1500;

/** Whether an element that is asked about has been out of sight for a while. */
export function useOutOfSight(ref: RefObject<HTMLElement | null>, asked: boolean): boolean {
  const [offScreenSide, setAway] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || !asked) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) setAway(false);
      else timer = setTimeout(() => setAway(true), LEFT);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [ref, asked]);
  return offScreenSide;
}
