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
import { readView, writeView } from "@/lib/view/codec";
import { DOWNLOAD_PATH } from "@/lib/view/download";
import type { Known, View } from "@/lib/view/view";
import { noteArrival } from "./arrival.client";

interface ViewState {
  /** The address is the only state: this is it, read. While a page is fetched it is the one to come, or previewed. */
  view: View;
  known: Known;
  /** Goes to a view, and there to the element of an id: a new entry in the history. */
  go: (next: View, at?: string) => void;
  /** Corrects the address of the present entry, as the map moves or a switch is turned. */
  replace: (next: View) => void;
  /** The same for what changes the panel as well: it is fetched anew. */
  settle: (next: View) => void;
  /** Shows a view while a handle is still moved: panel and address wait for `settle`. */
  preview: (next: View) => void;
  /** Whether `view` is one that is only previewed. */
  previewing: boolean;
  /** Whether panel and address are still on their way to `view`. */
  pending: boolean;
  /** The place under the pointer or the focus, in the list or on the map. */
  pointed: string | null;
  point: (id: string | null) => void;
}

export const ViewContext = createContext<ViewState | null>(null);

export function ViewProvider({ known, children }: { known: Known; children: ReactNode }) {
  const path = usePathname();
  const query = useSearchParams();
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const current = useMemo(() => readView(path, query, known), [path, query, known]);
  const [coming, setComing] = useOptimistic(current);
  const [previewed, preview] = useState<View | null>(null);
  const view = previewed ?? coming;
  const [pointed, point] = useState<string | null>(null);

  const go = useCallback(
    (next: View, at?: string) => {
      preview(null);
      startTransition(() => {
        noteArrival();
        setComing(next);
        router.push(writeView(next, known) + (at ? `#${at}` : ""));
      });
    },
    [known, router, setComing],
  );
  const settle = useCallback(
    (next: View) => {
      preview(null);
      startTransition(() => {
        setComing(next);
        router.replace(writeView(next, known), { scroll: false });
      });
    },
    [known, router, setComing],
  );
  const replace = useCallback(
    (next: View) =>
      // What can be downloaded names the very view.
      next.page === DOWNLOAD_PATH
        ? settle(next)
        : window.history.replaceState(null, "", writeView(next, known)),
    [known, settle],
  );

  const previewing = previewed !== null;
  const state = useMemo(
    () => ({ view, known, go, replace, settle, preview, previewing, pending, pointed, point }),
    [view, known, go, replace, settle, previewing, pending, pointed],
  );
  return <ViewContext value={state}>{children}</ViewContext>;
}

export function useView(): ViewState {
  const state = use(ViewContext);
  if (state === null) throw new Error("useView needs a ViewProvider above it");
  return state;
}
