"use client";

import { pageAddress, writeView } from "@/lib/view/codec";
import { AddressTags } from "./AddressTags";
import { useView } from "./ViewProvider.client";

interface Props {
  origin: string;
  /** Whether search engines may index the page. */
  indexed?: boolean;
}

/**
 * The page's URL for sharing: browsers' own Share and social sites use the canonical URL, or else `og:url`. A
 * canonical page has both. A page with view parameters has only `og:url`, because a canonical URL would be
 * shared in its place, and it is not indexed. React keeps all three up to date while the map is moved.
 */
export function PageHead({ origin, indexed = true }: Props) {
  const { view, allowed } = useView();
  return (
    <AddressTags
      origin={origin}
      address={writeView(view, allowed)}
      page={pageAddress(view, allowed)}
      indexed={indexed}
    />
  );
}
