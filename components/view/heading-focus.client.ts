"use client";

let requested = false;

/** Requests that the heading of the next page gets the focus (`PlaceHeading`). */
export function requestHeadingFocus(): void {
  requested = true;
}

/** Whether focus was requested since the last call. */
export function consumeHeadingFocus(): boolean {
  const wasRequested = requested;
  requested = false;
  return wasRequested;
}
