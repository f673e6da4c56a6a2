import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { listen } from "../ports";
import { connectionsOf } from "./connections";

/** More than the operating system takes from a process for a reader who does not read. */
const BYTES = 30_000_000;

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.closeAllConnections();
});

async function serve() {
  const server = createServer((request, response) => {
    const body = Buffer.alloc(request.url === "/large" ? BYTES : 1, "x");
    response.writeHead(200, { "content-length": body.length }).end(body);
  });
  servers.push(server);
  const { drain } = connectionsOf(server);
  const port = await listen(server);
  const open = async (path?: string): Promise<Socket> => {
    const socket = connect(port, "localhost");
    await Promise.all([once(socket, "connect"), once(server, "connection")]);
    if (path) {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n\r\n`);
      await once(socket, "readable");
    }
    return socket;
  };
  return { open, drain };
}

async function bytesOf(socket: Socket): Promise<number> {
  let bytes = 0;
  socket.on("data", (chunk) => (bytes += chunk.length));
  await once(socket, "close");
  return bytes;
}

test("a slow reader gets the whole body, and the server waits for it", async () => {
  const { open, drain } = await serve();
  const slow = await open("/large");
  let isDrained = false;
  const drained = drain().then(() => {
    isDrained = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(isDrained).toBe(false);
  expect(await bytesOf(slow)).toBeGreaterThan(BYTES);
  await drained;
});

test("idle connections are closed, and new ones that ask for nothing a little later", async () => {
  const { open, drain } = await serve();
  const [idle, silent] = [await open("/"), await open()];
  const start = performance.now();
  const closed = Promise.all([bytesOf(idle), once(silent.resume(), "close")]);
  await drain();
  await closed;
  expect(performance.now() - start).toBeLessThan(3000);
});

test("a new connection is answered if it asks in time", async () => {
  const { open, drain } = await serve();
  const late = await open();
  const drained = drain();
  late.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  expect(await bytesOf(late)).toBeGreaterThan(1);
  await drained;
});
