"use client";

import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import type { Scheme } from "@/lib/style/tokens";
import type { Frame, FrameSet } from "@/lib/view/frames";
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
export const useFrame = (set: FrameSet): Frame =>
  useMedia<Frame>(set.queries, () => set.frameOf(matches), set.otherwise);

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

interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Whether the visitor pays for bytes, or waits for them (Network Information API, where there is one). */
function isFrugal(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  return connection?.saveData === true || /[23]g$/.test(connection?.effectiveType ?? "");
}

const REACHING = ["pointerenter", "pointerdown", "touchstart", "wheel", "focusin"] as const;

/** Whether it is time for the live map: the browser has been idle, somebody reaches for the map, or nobody waits. */
export function useReady(stage: RefObject<HTMLElement | null>, atOnce: boolean): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    if (atOnce) return setReady(true);
    const element = stage.current;
    const done = () => setReady(true);
    // Somebody may have reached for it before this script had come; the starter has heard it.
    if (document.documentElement.dataset.map === "loading") return done();
    const passive = { passive: true };
    for (const event of REACHING) element?.addEventListener(event, done, passive);
    const cancel = isFrugal() ? () => {} : whenIdle(done);
    return () => {
      cancel();
      for (const event of REACHING) element?.removeEventListener(event, done);
    };
  }, [stage, atOnce]);
  return ready;
}

/** How long an embed is out of sight before it counts as left, in ms. */
const LEFT = 1500;

/** Whether an element that is asked about has been out of sight for a while. */
export function useAway(ref: RefObject<HTMLElement | null>, asked: boolean): boolean {
  const [away, setAway] = useState(false);
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
  return away;
}

/** How long a phone is left to its reader before the live map takes its processor, in ms. */
const PATIENCE = 4000;

/** Calls back when the browser is idle, on a phone after a while; returns how to give that up. */
function whenIdle(done: () => void): () => void {
  if (!("requestIdleCallback" in window)) {
    const timer = setTimeout(done, PATIENCE);
    return () => clearTimeout(timer);
  }
  let handle = 0;
  const wait = () => {
    handle = window.requestIdleCallback(done, { timeout: 2000 });
  };
  const timer = setTimeout(wait, matches("(pointer: coarse)") ? PATIENCE : 0);
  return () => {
    clearTimeout(timer);
    window.cancelIdleCallback(handle);
  };
}
