"use client";

import { type ReactNode, useMemo, useState } from "react";
import type { AllowedValues, View } from "@/lib/view/view";
import { ViewContext } from "./ViewProvider.client";

interface Props {
  /** The view that the address says. */
  opened: View;
  allowed: AllowedValues;
  children: ReactNode;
}

/**
 * A view that lives in memory, for another page's frame: what a reader does there writes neither an
 * address nor a history, which belong to the article.
 */
export function LocalViewProvider({ opened, allowed, children }: Props) {
  const [view, set] = useState(opened);
  const [hovered, setHovered] = useState<string | null>(null);
  const state = useMemo(
    () => ({
      view,
      allowed,
      go: set,
      replace: set,
      replaceAndFetch: set,
      preview: set,
      previewing: false,
      pending: false,
      hovered,
      setHovered,
    }),
    [view, allowed, hovered],
  );
  return <ViewContext value={state}>{children}</ViewContext>;
}
