"use client";

let arrived = false;

/** Notes that the page about to come was chosen here. */
export function requestHeadingFocus(): void {
  arrived = true;
}

/** Whether the page was chosen here; asked once. */
export function consumeHeadingFocus(): boolean {
  const was = arrived;
  arrived = false;
  return was;
}
