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
import { requestHeadingFocus } from "./heading-focus.client";

interface ViewState {
  /** The address is the only state: this is it, read. While a page is fetched it is the one to come, or previewed. */
  view: View;
  allowed: AllowedValues;
  /** Goes to a view, and there to the element of an id: a new entry in the history. */
  go: (next: View, at?: string) => void;
  /** Corrects the address of the present entry, as the map moves or a switch is turned. */
  replace: (next: View) => void;
  /** The same for what changes the panel as well: it is fetched anew. */
  replaceAndFetch: (next: View) => void;
  /** Shows a view while a handle is still moved: panel and address wait for `settle`. */
  preview: (next: View) => void;
  /** Whether `view` is one that is only previewed. */
  previewing: boolean;
  /** Whether panel and address are still on their way to `view`. */
  pending: boolean;
  /** The place under the pointer or the focus, in the list or on the map. */
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
  const [coming, setComing] = useOptimistic(current);
  const [previewed, preview] = useState<View | null>(null);
  const view = previewed ?? coming;
  const [hovered, setHovered] = useState<string | null>(null);

  const go = useCallback(
    (next: View, at?: string) => {
      preview(null);
      startTransition(() => {
        requestHeadingFocus();
        setComing(next);
        router.push(writeView(next, allowed) + (at ? `#${at}` : ""));
      });
    },
    [allowed, router, setComing],
  );
  const replaceAndFetch = useCallback(
    (next: View) => {
      preview(null);
      startTransition(() => {
        setComing(next);
        router.replace(writeView(next, allowed), { scroll: false });
      });
    },
    [allowed, router, setComing],
  );
  const replace = useCallback(
    (next: View) =>
      // What can be downloaded names the very view.
      next.page === DOWNLOAD_PATH
        ? replaceAndFetch(next)
        : window.history.replaceState(null, "", writeView(next, allowed)),
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
