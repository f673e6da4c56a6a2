"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useMemo,
  useOptimistic,
  useRef,
  useState,
  useTransition,
} from "react";
import { DOWNLOAD_PATH } from "@/lib/routes/paths";
import { pathOf, readView, writeView } from "@/lib/view/codec";
import type { AllowedValues, View } from "@/lib/view/view";
import { leavePage } from "./navigation-focus.client";
import { useWrittenAddress } from "./use-written-address.client";

interface ViewState {
  /**
   * What is shown: the view of the address, or the one that the address is about to follow; during a
   * navigation that of the next page, and during a drag the previewed one.
   */
  view: View;
  allowed: AllowedValues;
  /** Navigates with a new history entry, and scrolls to the element with the id `fragment`. */
  go: (next: View, fragment?: string) => void;
  /**
   * Replaces the view of the current history entry: the map was moved, or a layer or theme changed. It
   * is shown at once, and the address follows when it has settled.
   */
  replace: (next: View) => void;
  /** The same for changes that affect the panel, which is fetched again at once. */
  replaceAndFetch: (next: View) => void;
  /** Shows a view while a handle is dragged; panel and URL change only with `replaceAndFetch`. */
  preview: (next: View) => void;
  /** Whether `view` is only a preview. */
  previewing: boolean;
  /** Whether panel and URL of `view` are still loading. */
  pending: boolean;
  /** The view whose page is on its way, while the panel still has the page before it; else null. */
  arriving: View | null;
  /** Id of the place under the pointer or with the focus, in the list or on the map. */
  hovered: string | null;
  setHovered: (id: string | null) => void;
}

export const ViewContext = createContext<ViewState | null>(null);

/** A view that the router does not know: the router's is at another address, and this is shown over it. */
interface Moved {
  /** The address of the router's view. */
  over: string;
  view: View;
}

export function ViewProvider({
  allowed,
  children,
}: {
  allowed: AllowedValues;
  children: ReactNode;
}) {
  const path = usePathname();
  const query = useSearchParams();
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const current = useMemo(() => readView(path, query, allowed), [path, query, allowed]);
  const [next, setNext] = useOptimistic(current);
  const [moved, setMoved] = useState<Moved | null>(null);
  const [previewed, preview] = useState<View | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const over = writeView(next, allowed);
  const view = previewed ?? (moved?.over === over ? moved.view : next);
  const latestOver = useRef(over);
  latestOver.current = over;

  const address = useWrittenAddress({
    addressOf: (unwritten) => writeView(unwritten, allowed),
    fetchPanel: (target) =>
      startTransition(() => {
        setNext(target);
        router.replace(writeView(target, allowed), { scroll: false });
      }),
    onTraverse: (left) => {
      const { pathname, search } = window.location;
      const there = readView(pathname, new URLSearchParams(search), allowed);
      setMoved(left && { over: writeView(there, allowed), view: left });
    },
  });
  useEffect(() => {
    if (!pending) address.arrive();
  }, [pending, address]);

  const go = useCallback(
    (target: View, fragment?: string) => {
      const there = writeView(target, allowed) + (fragment ? `#${fragment}` : "");
      // Where the browser takes no more entries, the router would fail: another page still can be opened.
      if (!address.leave()) return window.location.assign(there);
      preview(null);
      setMoved(null);
      startTransition(() => {
        leavePage();
        setNext(target);
        router.push(there);
      });
    },
    [address, allowed, router, setNext],
  );
  const replace = useCallback(
    (target: View) => {
      setMoved({ over: latestOver.current, view: target });
      // The download page links to files of the exact view, so it has to be fetched again.
      address.put({ view: target, fetches: target.page === DOWNLOAD_PATH });
    },
    [address],
  );
  const replaceAndFetch = useCallback(
    (target: View) => {
      preview(null);
      setMoved({ over: latestOver.current, view: target });
      address.write({ view: target, fetches: true });
    },
    [address],
  );

  const previewing = previewed !== null;
  const arriving = pending && pathOf(next) !== pathOf(current) ? next : null;
  const state = useMemo(
    () => ({
      view,
      allowed,
      go,
      replace,
      replaceAndFetch,
      preview,
      previewing,
      pending,
      arriving,
      hovered,
      setHovered,
    }),
    [view, allowed, go, replace, replaceAndFetch, previewing, pending, arriving, hovered],
  );
  return <ViewContext value={state}>{children}</ViewContext>;
}

export function useView(): ViewState {
  const state = use(ViewContext);
  if (state === null) throw new Error("useView needs a ViewProvider above it");
  return state;
}
