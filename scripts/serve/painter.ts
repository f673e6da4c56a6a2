/** The renderer's side of the painter, the process that draws PNGs. */
import type { ChildProcess } from "node:child_process";
import type { Painter } from "@/lib/server/painter.server";
import type { PaintReply, PaintRequest } from "./messages";
import { forkProgram } from "./program";

type Settle = (reply: PaintReply) => void;

/** Forks a painter, and another one for the next PNG if it ends. */
export function forkPainter(): Painter {
  const waiting = new Map<number, Settle>();
  let lastId = 0;
  const start = (): ChildProcess => {
    const child = forkProgram("paint");
    child.stderr?.pipe(process.stderr, { end: false });
    child.on("message", (reply: PaintReply) => waiting.get(reply.id)?.(reply));
    // The callback of `send` is told, too.
    child.on("error", () => {});
    child.once("exit", () => {
      painter = null;
      for (const [id, settle] of waiting) settle({ id, failed: "the painter has ended" });
    });
    return child;
  };
  let painter: ChildProcess | null = start();
  return (source) =>
    new Promise((resolve, reject) => {
      painter ??= start();
      const request: PaintRequest = { id: ++lastId, source };
      waiting.set(request.id, (reply) => {
        waiting.delete(reply.id);
        if ("png" in reply) resolve(reply.png);
        else reject(new Error(reply.failed));
      });
      painter.send(request, (error) => {
        if (error) waiting.get(request.id)?.({ id: request.id, failed: error.message });
      });
    });
}
