"use client";

import { startTransition, useEffect, useRef } from "react";
import { Settling } from "@/lib/view/settling";
import type { View } from "@/lib/view/view";
import { entryKey } from "./history-entry";

/** A view that the address of the current history entry should say. */
interface Unwritten {
  view: View;
  /** Whether the panel depends on what has changed. */
  fetches: boolean;
}

interface Options {
  addressOf: (view: View) => string;
  /** Fetches the panel for an address that is written. */
  fetchPanel: (view: View) => void;
  /** Back and forward: the address is now that of another entry, whose map had been moved on to a view, or null. */
  onTraverse: (moved: View | null) => void;
}

/** The address of the current history entry, which follows the view once that has settled. */
export interface WrittenAddress {
  put: (unwritten: Unwritten) => void;
  /** Written at once, if the browser does not refuse; then later. */
  write: (unwritten: Unwritten) => void;
  /**
   * Another page is loading: writes the pending URL first, and holds later ones for the new page. False if
   * the browser refused.
   */
  leave: () => boolean;
  /** It is there. */
  arrive: () => void;
}

/**
 * Writes the URL of a history entry, rarely enough for every browser's limit, and before the reader leaves.
 * The entry keeps its state, by which Next's router recognises it; the router itself does not render for
 * every move of the map.
 */
export function useWrittenAddress(options: Options): WrittenAddress {
  const latest = useRef(options);
  latest.current = options;
  const address = useRef<Writer>(null);
  address.current ??= writtenAddress(() => latest.current);
  useEffect(() => {
    const { flush, traverse } = address.current as Writer;
    const onPopState = ({ state }: PopStateEvent) => {
      // A link into the page itself has made an entry without state, of the same view.
      if (state !== null) traverse();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (isForBrowser(event)) flush();
    };
    const listening = new AbortController();
    const { signal } = listening;
    window.addEventListener("popstate", onPopState, { signal });
    window.addEventListener("keydown", onKeyDown, { signal });
    for (const leaving of ["pagehide", "blur"]) window.addEventListener(leaving, flush, { signal });
    document.addEventListener("visibilitychange", flush, { signal });
    // The pointer may be moving to the browser's own controls: Back, Reload, Share or the address bar.
    document.documentElement.addEventListener("mouseleave", flush, { signal });
    return () => {
      flush();
      listening.abort();
    };
  }, []);
  return address.current;
}

interface Writer extends WrittenAddress {
  flush: () => void;
  traverse: () => void;
}

export function writtenAddress(options: () => Options): Writer {
  /** Views of entries that were left before they could be written, by entry. */
  const left = new Map<string, View>();
  /** The entry that waits to be written. */
  let entry: string | undefined;
  let leaving = false;
  const settling = new Settling<Unwritten>(({ view, fetches }) => {
    writeCurrentEntry(options().addressOf(view));
    window.removeEventListener("beforeunload", flush);
    if (!fetches) return;
    options().fetchPanel(view);
    // The router writes the URL again when the panel has loaded, so moves meanwhile are written after that.
    settling.hold();
  });
  const flush = () => settling.flush();
  const forget = () => {
    window.removeEventListener("beforeunload", flush);
    return settling.take();
  };
  const put = (unwritten: Unwritten) => {
    entry = entryKey();
    // A panel that was to be fetched still is.
    const fetches = unwritten.fetches || settling.pending?.fetches === true;
    settling.put({ ...unwritten, fetches });
    // Only while a write is pending, because a `beforeunload` listener disables some browsers' back/forward
    // cache.
    window.addEventListener("beforeunload", flush);
  };
  return {
    put,
    flush,
    write: (unwritten) => {
      put(unwritten);
      if (leaving) return;
      settling.release();
      settling.flush();
    },
    leave: () => {
      // A pending URL belongs to a page that failed to load; one that waits for the panel, to this page.
      if (leaving) forget();
      else settling.release();
      const accepted = settling.flush() && isAccepted();
      if (accepted) settling.hold();
      leaving ||= accepted;
      return accepted;
    },
    arrive: () => {
      leaving = false;
      settling.release();
    },
    traverse: () => {
      const unwritten = forget();
      if (unwritten && entry !== undefined && !leaving) left.set(entry, unwritten.view);
      const here = entryKey();
      const moved = (here !== undefined && left.get(here)) || null;
      if (here !== undefined) left.delete(here);
      // In a transition, like the router's rendering of the entry's page.
      startTransition(() => options().onTraverse(moved));
      if (moved) put({ view: moved, fetches: false });
    },
  };
}

/**
 * By the browser's own method: the router's gives a state to an entry without one, such as that of a link within the
 * page, and loads the page anew on the way back to it, since the state is none of its own.
 */
function writeCurrentEntry(address: string): void {
  History.prototype.replaceState.call(window.history, window.history.state, "", address);
}

/** Whether the browser takes a change of the history now; Safari refuses one of too many. */
function isAccepted(): boolean {
  try {
    writeCurrentEntry(window.location.href);
    return true;
  } catch {
    return false;
  }
}

/** Whether a key is one of the browser's own, such as for Reload; the map answers to none of those. */
const isForBrowser = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key === "F5" || ((ctrlKey || metaKey || altKey) && !/^(?:Control|Meta|Alt|Shift)$/.test(key));
