"use client";

import type { ComponentProps } from "react";
import { isPlainClick } from "@/components/hooks/plain-click";
import { writeView } from "@/lib/view/codec";
import type { View } from "@/lib/view/view";
import { useView } from "./ViewProvider.client";

type Props = Omit<ComponentProps<"a">, "href"> & {
  view: View;
  /** Whether the panel depends on the change and must be fetched again. */
  refetch?: boolean;
};

/** A link that changes the view of the same page: it replaces the current history entry. */
export function ReplaceLink({ view, refetch = false, ...props }: Props) {
  const { allowed, replace, replaceAndFetch } = useView();
  return (
    <a
      {...props}
      href={writeView(view, allowed)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        if (refetch) replaceAndFetch(view);
        else replace(view);
      }}
    />
  );
}
