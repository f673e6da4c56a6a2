"use client";

import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import type { Scheme } from "@/lib/style/tokens";
import { FRAME_QUERY, type Frame, frameOf } from "@/lib/view/frames";
import type { Point, Size } from "@/lib/view/mercator";
import type { Theme } from "@/lib/view/view";

const DARK = "(prefers-color-scheme: dark)";

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
export const useFrame = (): Frame =>
  useMedia<Frame>(Object.values(FRAME_QUERY), () => frameOf(matches), "desk");

/** The colour scheme of a theme. */
export function useScheme(theme: Theme): Scheme {
  const system = useMedia<Scheme>([DARK], () => (matches(DARK) ? "dark" : "light"), "light");
  return theme === "auto" ? system : theme;
}

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

/** Whether the browser has been idle once, or a second has passed: time to fetch the live map. */
export function useIdle(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    const done = () => setIdle(true);
    if (!("requestIdleCallback" in window)) {
      const timer = setTimeout(done, 200);
      return () => clearTimeout(timer);
    }
    const handle = window.requestIdleCallback(done, { timeout: 1000 });
    return () => window.cancelIdleCallback(handle);
  }, []);
  return idle;
}
