"use client";

import type { ComponentProps } from "react";
import { writeView } from "@/lib/view/codec";
import type { TimeWindow } from "@/lib/view/time";
import { isPlainClick } from "./ViewLink.client";
import { useView } from "./ViewProvider.client";

type Props = Omit<ComponentProps<"a">, "href"> & { time: TimeWindow | null };

/** A link to the same view in another window of time; the panel is fetched anew, the map stays. */
export function TimeLink({ time, ...props }: Props) {
  const { view, known, settle } = useView();
  const next = { ...view, time };
  return (
    <a
      {...props}
      href={writeView(next, known)}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        settle(next);
      }}
    />
  );
}
