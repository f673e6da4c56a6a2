import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { Server as NetServer, type Socket } from "node:net";

/** How long a connection may take to send its first request once the server drains, in ms. */
const FIRST_REQUEST = 1000;

interface Connections {
  /** Whether a response to an earlier request is still to be sent. */
  isBusy: (socket: Socket) => boolean;
  /**
   * Stops accepting; resolves when all that was asked for has been sent and every connection is closed. Node's
   * own `close` cuts what is sent: it takes a connection for idle whose response has been handed over, but has
   * not been sent, as to a slow reader.
   */
  drain: () => Promise<void>;
}

/** Keeps account of a server's connections. */
export function connectionsOf(server: Server): Connections {
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
  const drain = () =>
    new Promise<void>((resolve) => {
      isDraining = true;
      NetServer.prototype.close.call(server, () => resolve());
      for (const [socket, left] of owed) if (left === 0) socket.destroySoon();
      setTimeout(() => {
        for (const [socket, left] of owed) if (left === null) socket.destroySoon();
      }, FIRST_REQUEST);
    });
  return { isBusy: (socket) => !!owed.get(socket), drain };
}
