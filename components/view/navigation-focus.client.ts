"use client";

import { MAP_ID } from "@/lib/boot/protocol";
import { decodeSegment } from "@/lib/routes/routes";
import { PANEL_ID } from "@/lib/view/landmarks";
import { entryKey } from "./history-entry";

/**
 * Where the focus goes when the page changes. A new page is read from its heading, or from the excerpt
 * that its link leads to; with Back and Forward the reader is again at the link that was pressed there.
 */

/** What had the focus when a history entry was left, and how to find it if it has been drawn anew. */
interface Origin {
  element: FocusableElement;
  /** Path of the link, and which of the links to that path it is in its part of the page. */
  path: string | null;
  index: number;
  region: string | null;
}

type FocusableElement = HTMLElement | SVGElement;

const REGIONS = `#${PANEL_ID}, #${MAP_ID}`;

const origins = new Map<string, Origin>();
/** The history entry that the page shows. */
let shown: string | null = null;
/** What to do once the page of the current entry is there. */
let awaited: "start" | "origin" | null = null;
/** The link or button of the click that is being handled: Safari does not focus what is clicked. */
let pressed: FocusableElement | null = null;
/** What is to keep the focus, until the reader presses something. */
let held: FocusableElement | null = null;

/** How long a page may take to settle once it has come, in ms. */
const HOLD = 3000;

/** Remembers where the reader is, and that the next page is to be read from its start. */
export function leavePage(): void {
  shown = currentEntry();
  rememberOrigin();
  awaited = "start";
}

/** Whether a page is on its way that will take the focus. */
export const isLeaving = (): boolean => awaited !== null;

/** After the reader has gone Back or Forward to another page. */
export function traverseHistory(): void {
  rememberOrigin();
  awaited = "origin";
}

/** After the reader has gone to another part of the same page, where the browser puts the focus. */
export function stayOnPage(): void {
  rememberOrigin();
  shown = currentEntry();
}

/** Once the page of the current history entry is in the document. */
export function arriveAtPage(): void {
  shown = currentEntry();
  const origin = awaited === "origin" ? origins.get(shown) : undefined;
  const target = origin && elementOf(origin);
  if (target) hold(target, () => target.focus());
  else if (awaited) {
    const start = startOfPage();
    if (start) hold(start, () => focusOn(start, { preventScroll: true }));
  }
  awaited = null;
}

/**
 * Focuses an element, and again for a while should it lose the focus to nothing: Chromium takes it to the
 * address's fragment, and a mark cannot have it before the map shows it.
 */
function hold(element: FocusableElement, focus: () => void): void {
  held = element;
  focus();
  const end = performance.now() + HOLD;
  const look = () => {
    const { activeElement, body } = document;
    const isElsewhere = activeElement !== body && activeElement !== element;
    if (held !== element || isElsewhere || !element.isConnected || performance.now() > end) return;
    if (activeElement === body) focus();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Focuses an element that need not be focusable by itself. */
export function focusOn(element: HTMLElement | null, options?: FocusOptions): void {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus(options);
}

/** Keeps what is being pressed while its click is handled. */
export function notePress(event: MouseEvent): void {
  held = null;
  pressed = (event.target as Element).closest<FocusableElement>("a[href], button");
  setTimeout(() => {
    pressed = null;
  });
}

/** The key of the current history entry, which stays as its address changes with the map; or the address. */
function currentEntry(): string {
  const { pathname, search } = window.location;
  return entryKey() ?? pathname + search;
}

function rememberOrigin(): void {
  if (shown === null) return;
  const { activeElement, body } = document;
  const element = activeElement === body ? pressed : (activeElement as FocusableElement | null);
  if (element) origins.set(shown, originOf(element));
  else origins.delete(shown);
}

function originOf(element: FocusableElement): Origin {
  const region = element.closest(REGIONS);
  const path = pathOf(element);
  const index = region ? Math.max(0, linksTo(region, path).indexOf(element)) : 0;
  return { element, path, index, region: region?.id ?? null };
}

/** The element itself, or a link that is there in its place; undefined if there is none. */
function elementOf({ element, path, index, region }: Origin): FocusableElement | undefined {
  if (element.isConnected && element.getClientRects().length > 0) return element;
  const within = region === null ? null : document.getElementById(region);
  if (within === null || path === null) return undefined;
  const links = linksTo(within, path);
  return links[index] ?? links[0];
}

/** A link's path and fragment, without what its query says of the view. */
function pathOf(element: Element): string | null {
  const href = element.getAttribute("href");
  if (href === null) return null;
  const { pathname, hash } = new URL(href, window.location.href);
  return pathname + hash;
}

const linksTo = (region: Element, path: string | null): FocusableElement[] =>
  [...region.querySelectorAll<FocusableElement>("a[href]")].filter((link) => pathOf(link) === path);

/** The excerpt that the address names, or else the heading. */
function startOfPage(): HTMLElement | null {
  const panel = document.getElementById(PANEL_ID);
  const id = decodeSegment(window.location.hash.slice(1));
  const named = id && panel?.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
  return named || (panel?.querySelector<HTMLElement>("h1") ?? null);
}
