"use client";

import { useEffect, useState } from "react";
import { isPlainClick } from "@/components/hooks/plain-click";

/** Whether a server responds at an address. */
const answers = (address: string): Promise<boolean> =>
  fetch(address, { method: "HEAD" }).then(
    () => true,
    () => false,
  );

/** The URL of a link that the browser would follow in this tab, to another page of this origin; else null. */
function addressOfLink(event: MouseEvent): string | null {
  const { target } = event;
  if (!isPlainClick(event)) return null;
  const link = target instanceof Element ? target.closest("a") : null;
  if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute("download"))
    return null;
  const here = window.location;
  const inPage = link.hash && link.pathname === here.pathname && link.search === here.search;
  return link.origin === here.origin && !inPage ? link.href : null;
}

/** The URL that the browser would request for a form in this tab; null for any other form. */
function addressOfForm({ target: form }: SubmitEvent): string | null {
  if (!(form instanceof HTMLFormElement) || form.method !== "get" || form.target) return null;
  const address = new URL(form.action);
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
  address.search = new URLSearchParams(fields).toString();
  return address.href;
}

/**
 * Prevents the browser's offline page from replacing this one: while the line may be down, a link or a form
 * that the browser would follow is fetched first.
 *
 * @param lineDown whether there is reason to doubt the line; `navigator.onLine` may be mistaken
 * @returns the address that could not be reached, or null
 */
export function useNativeNavigation(lineDown: boolean): string | null {
  const [unreached, setUnreached] = useState<string | null>(null);
  useEffect(() => {
    const tryFirst = async (event: Event, address: string | null) => {
      setUnreached(null);
      const isTrusted = navigator.onLine && !lineDown;
      if (event.defaultPrevented || address === null || isTrusted) return;
      event.preventDefault();
      if (await answers(address)) window.location.assign(address);
      else setUnreached(address);
    };
    const onClick = (event: MouseEvent) => tryFirst(event, addressOfLink(event));
    const onSubmit = (event: SubmitEvent) => tryFirst(event, addressOfForm(event));
    window.addEventListener("click", onClick);
    window.addEventListener("submit", onSubmit);
    return () => {
      window.removeEventListener("click", onClick);
      window.removeEventListener("submit", onSubmit);
    };
  }, [lineDown]);
  return unreached;
}
