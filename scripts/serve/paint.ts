/** The painter: draws PNGs in a process of its own. */
import "./end-with-parent";
import { setPriority } from "node:os";
import { paint } from "@/lib/server/painter.server";
import { openingPicture } from "@/lib/server/warm-up.server";
import type { PaintReply, PaintRequest } from "./messages";

/** On the operating system's scale from -20 to 19: a third of what another process gets, where both want more. */
const PRIORITY = 5;

process.on("message", ({ id, source }: PaintRequest) => {
  const reply = (reply: PaintReply) => process.send?.(reply);
  paint(source).then(
    (png) => reply({ id, png }),
    (error) => reply({ id, failed: String(error) }),
  );
});
// The first PNG that is asked for does not wait for the data.
await paint({ order: openingPicture() });
setPriority(PRIORITY);
