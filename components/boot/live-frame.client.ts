"use client";

import { LIVE_FRAME_NAME, type LiveFrameWord } from "@/lib/boot/protocol";

/** Whether this page is a live embed in the frame that a still embed created (`lib/embed/explore-script.ts`). */
export const isInStillEmbed = (): boolean =>
  window.parent !== window && window.name === LIVE_FRAME_NAME;

/**
 * Posts to the still embed, with target origin "*": a sandboxed one has an opaque origin, and the message is
 * no secret.
 */
export function postToStillEmbed(word: LiveFrameWord): void {
  if (isInStillEmbed()) window.parent.postMessage({ [LIVE_FRAME_NAME]: word }, "*");
}

/** Goes back to the still embed without a history entry, because the history belongs to the embedding page. */
export function leaveLiveEmbed(): void {
  if (isInStillEmbed()) {
    postToStillEmbed("leave");
    return;
  }
  const still = new URL(window.location.href);
  still.searchParams.delete("live");
  window.location.replace(still.href);
}
