"use client";

import { type ReactNode, useMemo, useState } from "react";
import type { Known, View } from "@/lib/view/view";
import { ViewContext } from "./ViewProvider.client";

interface Props {
  /** The view that the address says. */
  opened: View;
  known: Known;
  children: ReactNode;
}

/**
 * A view that lives in memory, for another page's frame: what a reader does there writes neither an
 * address nor a history, which belong to the article.
 */
export function LocalViewProvider({ opened, known, children }: Props) {
  const [view, set] = useState(opened);
  const [pointed, point] = useState<string | null>(null);
  const state = useMemo(
    () => ({
      view,
      known,
      go: set,
      replace: set,
      settle: set,
      preview: set,
      previewing: false,
      pending: false,
      pointed,
      point,
    }),
    [view, known, pointed],
  );
  return <ViewContext value={state}>{children}</ViewContext>;
}
