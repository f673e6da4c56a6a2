import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as NetServer, type Socket } from "node:net";

/** How long a connection may take to send its first request once the server drains, in ms. */
const FIRST_REQUEST = 1000;

/**
 * Prepares a server to be ended without cutting what it sends. Node's own `close` does: it takes a connection
 * for idle whose response has been handed over, but has not been sent, as to a slow reader.
 *
 * @returns stops accepting; resolves when all that was asked for has been sent and every connection is closed.
 */
export function drainOf(server: Server): () => Promise<void> {
  let isDraining = false;
  /** How many responses each connection waits for; null before its first request. */
  const owed = new Map<Socket, number | null>();
  server.on("connection", (socket: Socket) => {
    owed.set(socket, null);
    socket.once("close", () => owed.delete(socket));
  });
  server.on("request", ({ socket }: IncomingMessage, response: ServerResponse) => {
    owed.set(socket, (owed.get(socket) ?? 0) + 1);
    response.once("close", () => {
      const left = (owed.get(socket) ?? 1) - 1;
      if (!socket.destroyed) owed.set(socket, left);
      if (isDraining && left === 0) socket.destroySoon();
    });
  });
  return () =>
    new Promise((resolve) => {
      isDraining = true;
      NetServer.prototype.close.call(server, () => resolve());
      for (const [socket, left] of owed) if (left === 0) socket.destroySoon();
      setTimeout(() => {
        for (const [socket, left] of owed) if (left === null) socket.destroySoon();
      }, FIRST_REQUEST);
    });
}
