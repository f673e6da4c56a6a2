import type { Server } from "node:http";

/** Resolves when the server listens. @throws if the port is in use, or the host is not this machine's */
export const listen = (server: Server, port: number, host: string | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
