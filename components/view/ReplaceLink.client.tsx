"use client";

import type { ComponentProps } from "react";
import { writeView } from "@/lib/view/codec";
import type { View } from "@/lib/view/view";
import { isPlainClick } from "./ViewLink.client";
import { useView } from "./ViewProvider.client";

type Props = Omit<ComponentProps<"a">, "href"> & {
  view: View;
  /** Whether the panel shows something else then, and is fetched anew. */
  settles?: boolean;
};

/** A link that changes what the map shows of the same page: it corrects the present entry of the history. */
export function ReplaceLink({ view, settles = false, ...props }: Props) {
  const { allowed, replace, replaceAndFetch } = useView();
  return (
    <a
      {...props}
      href={writeView(view, allowed)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        if (settles) replaceAndFetch(view);
        else replace(view);
      }}
    />
  );
}
