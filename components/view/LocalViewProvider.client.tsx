"use client";

import { type ReactNode, useMemo, useState } from "react";
import { writeView } from "@/lib/view/codec";
import type { AllowedValues, View } from "@/lib/view/view";
import { ViewContext } from "./ViewProvider.client";

interface Props {
  /** The view of the URL. */
  initial: View;
  allowed: AllowedValues;
  children: ReactNode;
}

/**
 * Keeps the view in memory, for an embed: it must not change the URL or the history, which it shares
 * with the embedding page. A page beside the map opens in a window of its own.
 */
export function LocalViewProvider({ initial, allowed, children }: Props) {
  const [view, set] = useState(initial);
  const [hovered, setHovered] = useState<string | null>(null);
  const state = useMemo(
    () => ({
      view,
      allowed,
      go: (next: View) => {
        if (next.page === null) set(next);
        else window.open(writeView(next, allowed), "_blank", "noopener");
      },
      replace: set,
      replaceAndFetch: set,
      preview: set,
      previewing: false,
      pending: false,
      arriving: null,
      hovered,
      setHovered,
    }),
    [view, allowed, hovered],
  );
  return <ViewContext value={state}>{children}</ViewContext>;
}
