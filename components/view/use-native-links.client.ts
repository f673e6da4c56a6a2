"use client";

import { useEffect, useState } from "react";

/** Whether something answers at an address. */
const answers = (address: string): Promise<boolean> =>
  fetch(address, { method: "HEAD" }).then(
    () => true,
    () => false,
  );

/** The address of a link that the browser itself would follow in this tab, to another page of this host; else null. */
function followedNatively(event: MouseEvent): string | null {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented, target } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest("a") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute("download"))
    return null;
  const here = window.location;
  const inPage = link.hash && link.pathname === here.pathname && link.search === here.search;
  return link.origin === here.origin && !inPage ? link.href : null;
}

/**
 * Prevents the browser's offline page from replacing this one: a link that the browser would follow is first
 * fetched.
 */
export function useNativeLinks(lineDown: boolean): string | null {
  const [unreached, setUnreached] = useState<string | null>(null);
  useEffect(() => {
    const onClick = async (event: MouseEvent) => {
      setUnreached(null);
      const address = followedNatively(event);
      if (address === null || (navigator.onLine && !lineDown)) return;
      event.preventDefault();
      if (await answers(address)) window.location.assign(address);
      else setUnreached(address);
    };
    window.addEventListener("click", onClick);
    return () => window.removeEventListener("click", onClick);
  }, [lineDown]);
  return unreached;
}
