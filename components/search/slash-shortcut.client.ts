"use client";

import { useSyncExternalStore } from "react";

/** The localStorage key that is set while the shortcut is switched off. */
const KEY = "atlas-slash";

/** The setting in memory, so that it works on this page even if localStorage does not. */
let current: boolean | undefined;
const listeners = new Set<() => void>();

/** Whether "/" opens search. WCAG 2.1.4 requires that single-character shortcuts can be turned off. */
export function isSlashOn(): boolean {
  current ??= stored();
  return current;
}

export const useSlash = (): boolean => useSyncExternalStore(subscribe, isSlashOn, () => true);

/** Switches the shortcut on or off, for this page and later visits. */
export function switchSlash(on: boolean): void {
  current = on;
  store(on);
  for (const notify of listeners) notify();
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) === null;
  } catch {
    return true;
  }
}

function store(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // Storage may be blocked or full.
  }
}
