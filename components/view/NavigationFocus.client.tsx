"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import {
  arriveAtPage,
  focusOn,
  isLeaving,
  notePress,
  stayOnPage,
  traverseHistory,
} from "./navigation-focus.client";
import { useView } from "./ViewProvider.client";

/** Moves the focus as the page changes (`navigation-focus.client.ts`), and never lets it get lost. */
export function NavigationFocus() {
  useForeignEntries();
  useFocusOnArrival();
  useFocusOnRemoval();
  return null;
}

/**
 * A link within the page, such as a skip link, makes a history entry of which the router knows nothing.
 * The router would do nothing on the way back to it, and the page would not be that of the address; so
 * each of these entries is given to it.
 */
function useForeignEntries(): void {
  const router = useRouter();
  useEffect(() => {
    const adopt = ({ state }: PopStateEvent) => {
      const { pathname, search, hash } = window.location;
      if (state === null) router.replace(pathname + search + hash, { scroll: false });
    };
    window.addEventListener("popstate", adopt);
    return () => window.removeEventListener("popstate", adopt);
  }, [router]);
}

function useFocusOnArrival(): void {
  const path = usePathname();
  const query = useSearchParams().toString();
  const { pending } = useView();
  // What is in the document, for listeners: the address is a step ahead while a page is being fetched.
  const page = useRef("");
  useEffect(() => {
    page.current = `${path}?${query}`;
    if (!pending) arriveAtPage();
  }, [path, query, pending]);
  useEffect(() => {
    const traverse = () => {
      const { pathname, search } = window.location;
      if (page.current === `${pathname}?${new URLSearchParams(search)}`) stayOnPage();
      else traverseHistory();
    };
    window.addEventListener("popstate", traverse);
    window.addEventListener("click", notePress, { capture: true });
    return () => {
      window.removeEventListener("popstate", traverse);
      window.removeEventListener("click", notePress, { capture: true });
    };
  }, []);
}

/** Parts of a page that can be told apart by their names. */
const REGIONS = "section[aria-label], nav[aria-label], main";

/**
 * A link that leads back to the whole, or to what lies beyond the map's edge, is gone once it has been
 * followed. The focus then goes to the part of the page that it stood in, not to the start of the page.
 */
function useFocusOnRemoval(): void {
  useEffect(() => {
    let focused: Element | null = null;
    let regions: HTMLElement[] = [];
    const note = ({ target }: FocusEvent) => {
      focused = target as Element;
      regions = regionsOf(focused);
    };
    // What is removed may lose the focus first; what is left for nothing else stays in the document.
    const forget = ({ target }: FocusEvent) =>
      queueMicrotask(() => {
        if (target === focused && focused?.isConnected) focused = null;
      });
    const observer = new MutationObserver(() => {
      if (!focused || focused.isConnected) return;
      focused = null;
      if (document.activeElement !== document.body || isLeaving()) return;
      focusOn(regions.find((region) => region.isConnected) ?? null, { preventScroll: true });
    });
    document.addEventListener("focusin", note);
    document.addEventListener("focusout", forget);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", note);
      document.removeEventListener("focusout", forget);
      observer.disconnect();
    };
  }, []);
}

/** The named parts of the page that an element stands in, the innermost first. */
function regionsOf(element: Element): HTMLElement[] {
  const region = element.closest<HTMLElement>(REGIONS);
  return region?.parentElement ? [region, ...regionsOf(region.parentElement)] : [];
}
