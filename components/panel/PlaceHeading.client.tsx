"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { consumeHeadingFocus } from "@/components/view/heading-focus.client";

/**
 * The heading of a panel page. After a client-side navigation it gets the focus, so that keyboard and
 * screen reader users continue with the new content; on a page load it does not.
 *
 * @param id changes with the page
 */
export function PlaceHeading({ id, children }: { id: string; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each page
  useEffect(() => {
    if (consumeHeadingFocus()) heading.current?.focus({ preventScroll: true });
  }, [id]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
