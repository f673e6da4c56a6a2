/** Ports of this machine. */
import { createServer, type Server } from "node:net";

/**
 * Makes a server listen; resolves to its port.
 *
 * @param port a free one by default.
 * @param host every address by default.
 * @throws if the port is in use, or the host is not this machine's
 */
export function listen(server: Server, port = 0, host?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : 0);
    });
  });
}

/** A port that is currently free. */
export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
