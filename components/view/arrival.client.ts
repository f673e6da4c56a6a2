"use client";

let arrived = false;

/** Notes that the page about to come was chosen here. */
export function noteNavigation(): void {
  arrived = true;
}

/** Whether the page was chosen here; asked once. */
export function takeNavigation(): boolean {
  const was = arrived;
  arrived = false;
  return was;
}
