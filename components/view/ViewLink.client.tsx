"use client";

import Link from "next/link";
import type { ComponentProps } from "react";
import { isPlainClick } from "@/components/hooks/plain-click";
import { writeView } from "@/lib/view/codec";
import { withDownload } from "@/lib/view/download";
import { type View, withPage, withPlace } from "@/lib/view/view";
import { useView } from "./ViewProvider.client";

type Props = Omit<ComponentProps<typeof Link>, "href" | "prefetch"> & {
  /** Id of the excerpt to scroll to. */
  excerpt?: string;
};

/** A link to a place, or with null to `/`, that keeps layers, time, theme and language. */
export function ViewLink({ place, ...props }: Props & { place: string | null }) {
  const { view, setHovered } = useView();
  return (
    <LinkTo
      {...props}
      next={withPlace(view, place)}
      onPointerEnter={() => setHovered(place)}
      onPointerLeave={() => setHovered(null)}
      onFocus={() => setHovered(place)}
      onBlur={() => setHovered(null)}
    />
  );
}

/** A link to another panel page, such as `/figures`, that keeps layers, time, theme and language. */
export function PageLink({ page, ...props }: Props & { page: string }) {
  return <LinkTo {...props} next={withPage(useView().view, page)} />;
}

/** A link to the download page of the view, or of the view at another place. */
export function DownloadLink({ place, ...props }: Props & { place?: string }) {
  const { view } = useView();
  const next = withDownload(place === undefined ? view : withPlace(view, place));
  return <LinkTo {...props} next={next} />;
}

function LinkTo({ next, excerpt, ...props }: Props & { next: View }) {
  const { allowed, go } = useView();
  return (
    <Link
      {...props}
      href={writeView(next, allowed) + (excerpt ? `#${excerpt}` : "")}
      prefetch={false}
      onClick={(event) => {
        if (!isPlainClick(event)) return;
        event.preventDefault();
        go(next, excerpt);
      }}
    />
  );
}
