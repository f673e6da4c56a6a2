/** Records the frames that the browser paints, with their times. */
import type { CDPSession } from "@playwright/test";
import { decode } from "jpeg-js";

export interface Frame {
  /** Milliseconds since 1970. */
  at: number;
  jpeg: Buffer;
}

/** Pixels of a frame, four bytes each. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8Array;
}

/** Records a page's frames from now on, at one pixel per CSS pixel. */
export async function recordFrames(
  session: CDPSession,
  size: { width: number; height: number },
): Promise<Frame[]> {
  const frames: Frame[] = [];
  session.on("Page.screencastFrame", ({ data, metadata: { timestamp = 0 }, sessionId }) => {
    frames.push({ at: timestamp * 1000, jpeg: Buffer.from(data, "base64") });
    // The page may be closed by now.
    session.send("Page.screencastFrameAck", { sessionId }).catch(() => {});
  });
  const { width: maxWidth, height: maxHeight } = size;
  await session.send("Page.startScreencast", { format: "jpeg", quality: 90, maxWidth, maxHeight });
  return frames;
}

export const pixelsOf = ({ jpeg }: Frame): Pixels => decode(jpeg, { useTArray: true });
