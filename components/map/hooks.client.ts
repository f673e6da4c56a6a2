"use client";

import { type RefObject, useEffect, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { MAP_STATE_ATTRIBUTE, type MapState } from "@/lib/boot/protocol";

/** The state of the map, from the attribute of `<html>`. */
export const useMapState = (): MapState =>
  useSyncExternalStore(
    (changed) => {
      const observer = new MutationObserver(changed);
      observer.observe(document.documentElement, { attributeFilter: [MAP_STATE_ATTRIBUTE] });
      return () => observer.disconnect();
    },
    () => (document.documentElement.getAttribute(MAP_STATE_ATTRIBUTE) ?? "picture") as MapState,
    () => "picture",
  );

/** How long an element is out of sight before it counts as left, in ms. */
const AWAY_DELAY = 1500;

/** Whether an element has been outside the viewport for `AWAY_DELAY`; it is only observed if `observed`. */
export function useOutOfSight(ref: RefObject<HTMLElement | null>, observed: boolean): boolean {
  const [isAway, setAway] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element || !observed) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const observer = new IntersectionObserver(([entry]) => {
      clearTimeout(timer);
      if (entry?.isIntersecting) setAway(false);
      else timer = setTimeout(() => setAway(true), AWAY_DELAY);
    });
    observer.observe(element);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
    };
  }, [ref, observed]);
  return isAway;
}

/**
 * Whether the page is being printed. The browser prints the page as it is when the handlers of
 * `beforeprint` return, so the change is rendered at once.
 */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}
