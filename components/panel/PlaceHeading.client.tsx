"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { consumeHeadingFocus } from "@/components/view/heading-focus.client";

/**
 * The heading of the chosen place. When the place was chosen on this page, and not opened by a link
 * from elsewhere, the focus comes here, so that keyboard and screen reader go on with its excerpts.
 */
export function PlaceHeading({ id, children }: { id: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another arrival
  useEffect(() => {
    if (consumeHeadingFocus()) heading.current?.focus({ preventScroll: true });
  }, [id]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
