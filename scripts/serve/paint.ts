/** The painter: draws PNGs in a process of its own. */
import "./end-with-parent";
import { setPriority } from "node:os";
import { paint } from "@/lib/server/painter.server";
import { openingPicture } from "@/lib/server/warm-up.server";
import type { PaintReply, PaintRequest } from "./messages";

/** On the operating system's scale from -20 to 19: a third of what another process gets, where both want more. */
const PRIORITY = 5;

/** Bytes of a PNG from which its pixels are worth a full collection, which takes 50 ms. */
const LARGE = 100_000;

process.on("message", ({ id, source }: PaintRequest) => {
  const reply = (reply: PaintReply) => process.send?.(reply);
  paint(source).then(
    (png) => {
      reply({ id, png });
      setImmediate(freePixels, png.byteLength < LARGE ? "minor" : "major");
    },
    (error) => reply({ id, failed: String(error) }),
  );
});

/**
 * The pixels of a picture, up to 32 MB, lie outside V8's heap: it does not know that there is something to free, and
 * pictures would pile up. (`--expose-gc` is set in `program.ts`.)
 */
function freePixels(type: "minor" | "major"): void {
  globalThis.gc?.({ type });
}

// The first PNG that is asked for does not wait for the data.
await paint({ order: openingPicture() });
setPriority(PRIORITY);
