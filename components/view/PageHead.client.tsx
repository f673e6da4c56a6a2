"use client";

import { pageAddress, writeView } from "@/lib/view/codec";
import { AddressTags } from "./AddressTags";
import { useView } from "./ViewProvider.client";

interface Props {
  origin: string;
  /** Whether the page itself is for those who look for pages. */
  indexed?: boolean;
}

/**
 * Where the page stands, for those who pass it on: browsers' own Share and social sites take the canonical
 * address, or else `og:url`. A page as the atlas writes it has both. A view of it has an address of its own
 * and no canonical one, which would be passed on in its place, and is no page to be looked for. React
 * keeps all three in the head, also while the map is moved.
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
