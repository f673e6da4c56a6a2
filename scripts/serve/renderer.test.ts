import { fork } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { Renderer } from "./renderer";

const folder = mkdtempSync(join(tmpdir(), "dateline-atlas-"));
const program = join(folder, "render.mjs");

/** A program in the place of the renderer: it says its process id, or nothing. */
const PROGRAM = `
  import { createServer } from "node:http";
  const server = createServer(({ url }, response) => {
    if (!url.startsWith("/hang")) response.end(String(process.pid));
  });
  server.listen(0, () => process.send({ port: server.address().port, build: "b", allowed: {} }));
  process.once("disconnect", () => process.exit());
`;

vi.mock("./program", () => ({
  forkProgram: () =>
    fork(program, [], { stdio: ["ignore", "ignore", "pipe", "ipc"], execArgv: [] }),
}));

beforeAll(() => {
  writeFileSync(program, PROGRAM);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const PATIENCE = 300;

function start() {
  const renderer = new Renderer(PATIENCE);
  const ask = async (address: string, costly = false): Promise<string> => {
    const signal = new AbortController().signal;
    const wanted = { address, headers: {}, costly, shared: true, signal };
    const variant = await (await renderer.render(wanted)).answer.in("identity");
    return variant.body.toString();
  };
  return ask;
}

test("a renderer that hangs is given up, and another one takes its place", async () => {
  const ask = start();
  const first = await ask("/");
  await expect(ask("/hang")).rejects.toThrow("no answer");
  expect(await ask("/")).toBe(first);
  await expect(ask("/hang")).rejects.toThrow("no answer");
  expect(await ask("/")).toBe(first);
  await expect(Promise.all([ask("/hang/1"), ask("/hang/2")])).rejects.toThrow();
  await vi.waitFor(async () => expect(await ask("/")).not.toBe(first), 5000);
});

test("so it is where only what is costly hangs, while pages are answered", async () => {
  const ask = start();
  const first = await ask("/");
  await expect(ask("/hang", true)).rejects.toThrow("no answer");
  expect(await ask("/")).toBe(first);
  await expect(ask("/hang", true)).rejects.toThrow("no answer");
  await vi.waitFor(async () => expect(await ask("/")).not.toBe(first), 5000);
});
