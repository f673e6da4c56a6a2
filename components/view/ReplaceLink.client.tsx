"use client";

import type { ComponentProps } from "react";
import { writeView } from "@/lib/view/codec";
import type { View } from "@/lib/view/view";
import { isPlainClick } from "./ViewLink.client";
import { useView } from "./ViewProvider.client";

type Props = Omit<ComponentProps<"a">, "href"> & { view: View };

/** A link that moves the map under the same place: it corrects the present entry of the history. */
export function ReplaceLink({ view, ...props }: Props) {
  const { known, replace } = useView();
  return (
    <a
      {...props}
      href={writeView(view, known)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        replace(view);
      }}
    />
  );
}
