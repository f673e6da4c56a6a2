/** The painter: draws PNGs in a process of its own, behind everything else that this machine has to do. */
import { constants, setPriority } from "node:os";
import { paint } from "@/lib/server/painter.server";
import type { PaintReply, PaintRequest } from "./messages";
import { endWithParent } from "./program";

endWithParent();
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.on("message", ({ id, source }: PaintRequest) => {
  const reply = (reply: PaintReply) => process.send?.(reply);
  paint(source).then(
    (png) => reply({ id, png }),
    (error) => reply({ id, failed: String(error) }),
  );
});
