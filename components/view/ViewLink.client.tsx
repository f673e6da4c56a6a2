"use client";

import Link from "next/link";
import type { ComponentProps, MouseEvent } from "react";
import { writeView } from "@/lib/view/codec";
import { atPlace } from "@/lib/view/view";
import { useView } from "./ViewProvider.client";

type Props = Omit<ComponentProps<typeof Link>, "href" | "prefetch"> & { place: string | null };

/** Whether a click asks this page to follow the link, and not a new tab or a download. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);

/** A link to a place, or to them all, that keeps the rest of the view: layers, theme, language. */
export function ViewLink({ place, ...props }: Props) {
  const { view, known, go, point } = useView();
  const next = atPlace(view, place);
  return (
    <Link
      {...props}
      href={writeView(next, known)}
      prefetch={false}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go(next);
      }}
      onPointerEnter={() => point(place)}
      onPointerLeave={() => point(null)}
      onFocus={() => point(place)}
      onBlur={() => point(null)}
    />
  );
}
