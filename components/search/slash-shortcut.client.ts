"use client";

import { useSyncExternalStore } from "react";

/** Where it is remembered that "/" is switched off; nothing is while it is on. */
const KEY = "atlas-slash";

/** What was chosen on this page: it holds where the browser keeps nothing. */
let chosen: boolean | undefined;
const listeners = new Set<() => void>();

/** Whether "/" opens search: a shortcut of one character must be one that can be turned off (WCAG 2.1.4). */
export function isSlashOn(): boolean {
  chosen ??= remembered();
  return chosen;
}

export const useSlash = (): boolean => useSyncExternalStore(listen, isSlashOn, () => true);

/** Switches "/" on or off, for this page and those to come. */
export function switchSlash(on: boolean): void {
  chosen = on;
  remember(on);
  for (const tell of listeners) tell();
}

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

function remembered(): boolean {
  try {
    return localStorage.getItem(KEY) === null;
  } catch {
    return true;
  }
}

function remember(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // Some browsers keep nothing, or have no room left.
  }
}
