"use client";

import { LIVE_FRAME_NAME, type LiveFrameWord } from "@/lib/boot/protocol";

/** Whether this page is a live embed in the frame of the still one (`lib/embed/explore-script.ts`), which covers it. */
export const isInStillEmbed = (): boolean =>
  window.parent !== window && window.name === LIVE_FRAME_NAME;

/** Tells it to the still embed, whose origin may be none: what is said is no secret. */
export function postToStillEmbed(word: LiveFrameWord): void {
  if (isInStillEmbed()) window.parent.postMessage({ [LIVE_FRAME_NAME]: word }, "*");
}

/** Back to the still embed, without a history entry: the history belongs to the page around it. */
export function leaveLiveEmbed(): void {
  if (isInStillEmbed()) {
    postToStillEmbed("leave");
    return;
  }
  const still = new URL(window.location.href);
  still.searchParams.delete("live");
  window.location.replace(still.href);
}
