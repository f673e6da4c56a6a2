import { createServer } from "node:http";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { listen } from "../ports";
import { answerClientErrors } from "./client-errors";
import { connectionsOf } from "./connections";

/** More than the operating system takes from a process for a reader who does not read. */
const BODY = Buffer.alloc(30_000_000, "x");

async function answerTo(request: string): Promise<string> {
  const server = createServer(
    { requestTimeout: 100, connectionsCheckingInterval: 50 },
    (_, response) => response.writeHead(200, { "content-length": BODY.length }).end(BODY),
  );
  answerClientErrors(server, connectionsOf(server).isBusy);
  onTestFinished(() => void server.close());
  const socket = connect(await listen(server), "localhost");
  socket.write(request);
  let received = "";
  socket.setEncoding("latin1").on("data", (text) => (received += text));
  socket.on("error", () => {});
  await new Promise((resolve) => socket.once("close", resolve));
  return received;
}

test.each([
  [400, "what is no HTTP", "HELLO\r\n\r\n"],
  [431, "headers that are too long", `GET / HTTP/1.1\r\nHost: ${"a".repeat(20_000)}\r\n\r\n`],
  [408, "a request that does not end", "GET / HTTP/1.1\r\nHost: a\r\n"],
])("%i for %s, with the closed headers", async (status, _, request) => {
  const [head = "", body = ""] = (await answerTo(request)).split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} [A-Z]`));
  expect(head).toContain("content-security-policy: default-src 'none'; frame-ancestors 'none'");
  expect(head).toContain("x-content-type-options: nosniff");
  expect(head).toContain(`content-length: ${body.length}`);
  expect(body).toMatch(/^Expected /);
});

test("nothing is written into a body that is being sent", async () => {
  const received = await answerTo("GET / HTTP/1.1\r\nHost: a\r\n\r\nHELLO\r\n\r\n");
  expect(received).toMatch(/^(?:HTTP\/1\.1 200 OK\r\n(?:.+\r\n)+\r\nx*)?$/);
});
