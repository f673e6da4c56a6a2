"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import {
  createContext,
  type ReactNode,
  use,
  useCallback,
  useMemo,
  useOptimistic,
  useState,
  useTransition,
} from "react";
import { DOWNLOAD_PATH } from "@/lib/routes/paths";
import { readView, writeView } from "@/lib/view/codec";
import type { AllowedValues, View } from "@/lib/view/view";
import { leavePage } from "./navigation-focus.client";

interface ViewState {
  /** The view of the URL; during a navigation that of the next page, and during a drag the previewed one. */
  view: View;
  allowed: AllowedValues;
  /** Navigates with a new history entry, and scrolls to the element with the id `fragment`. */
  go: (next: View, fragment?: string) => void;
  /** Replaces the URL of the current history entry: the map was moved, or a layer or theme changed. */
  replace: (next: View) => void;
  /** The same for changes that affect the panel, which is fetched again. */
  replaceAndFetch: (next: View) => void;
  /** Shows a view while a handle is dragged; panel and URL change only with `replaceAndFetch`. */
  preview: (next: View) => void;
  /** Whether `view` is only a preview. */
  previewing: boolean;
  /** Whether panel and URL of `view` are still loading. */
  pending: boolean;
  /** Id of the place under the pointer or with the focus, in the list or on the map. */
  hovered: string | null;
  setHovered: (id: string | null) => void;
}

export const ViewContext = createContext<ViewState | null>(null);

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
  const [previewed, preview] = useState<View | null>(null);
  const view = previewed ?? next;
  const [hovered, setHovered] = useState<string | null>(null);

  const go = useCallback(
    (target: View, fragment?: string) => {
      preview(null);
      startTransition(() => {
        leavePage();
        setNext(target);
        router.push(writeView(target, allowed) + (fragment ? `#${fragment}` : ""));
      });
    },
    [allowed, router, setNext],
  );
  const replaceAndFetch = useCallback(
    (target: View) => {
      preview(null);
      startTransition(() => {
        setNext(target);
        router.replace(writeView(target, allowed), { scroll: false });
      });
    },
    [allowed, router, setNext],
  );
  const replace = useCallback(
    (target: View) =>
      // The download page links to files of the exact view, so it has to be fetched again.
      target.page === DOWNLOAD_PATH
        ? replaceAndFetch(target)
        : window.history.replaceState(null, "", writeView(target, allowed)),
    [allowed, replaceAndFetch],
  );

  const previewing = previewed !== null;
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
      hovered,
      setHovered,
    }),
    [view, allowed, go, replace, replaceAndFetch, previewing, pending, hovered],
  );
  return <ViewContext value={state}>{children}</ViewContext>;
}

export function useView(): ViewState {
  const state = use(ViewContext);
  if (state === null) throw new Error("useView needs a ViewProvider above it");
  return state;
}
