/** The server as a program: how it starts, ends, and what it keeps of those who leave. Each test has its own. */
import { once } from "node:events";
import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { MAPLIBRE_SCRIPT } from "@/lib/boot/generated/maplibre";
import { listen } from "../scripts/ports";
import type { ServerProcess } from "../scripts/server-process";
import { expect } from "./driver/http";
import { sparseCopy, test } from "./driver/own-server";

/** The one line that a server says which cannot start. */
async function reasonOf({ ended, said: saidBy }: ServerProcess): Promise<string> {
  const code = await ended;
  const said = saidBy();
  expect(code, said).toBe(1);
  expect(said).toMatch(/^Dateline Atlas cannot start: /);
  expect(said).not.toMatch(/^\s+at /m);
  return said;
}

test("what it cannot start with is said in one line", async ({ start }) => {
  const taken = createServer();
  const port = await listen(taken);
  const wrong: [Promise<ServerProcess>, string][] = [
    [start({ PORT: "abc" }), 'PORT: expected a whole number from 0 to 65535, got "abc"'],
    [
      start({ ATLAS_ORIGIN: "atlas.example" }),
      'ATLAS_ORIGIN: expected an origin like https://atlas.example, got "atlas.example"',
    ],
    [start({ PORT: `${port}` }), `EADDRINUSE: address already in use :::${port}`],
  ];
  wrong.push([start({ METRICS_PORT: `${port}` }), `METRICS_PORT: listen EADDRINUSE`]);
  for (const [server, reason] of wrong) {
    const said = await reasonOf(await server);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(said).toContain(reason);
  }
  taken.close();
});

test("without a build, or with broken data, it says so and ends", async ({ start }) => {
  const unbuilt = sparseCopy([".next"]);
  const broken = sparseCopy(["geodata"]);
  try {
    cpSync("geodata", join(broken.folder, "geodata"), { recursive: true });
    const [report = ""] = readdirSync("geodata/reports");
    const file = join(broken.folder, "geodata/reports", report);
    writeFileSync(file, readFileSync(file, "utf8").replace('"excerpts"', '"extracts"'));
    expect(await reasonOf(await start({}, unbuilt.folder))).toContain("npm run build");
    const said = await reasonOf(await start({}, broken.folder));
    expect(said).toContain(`reports/${report}`);
    expect(said).toContain("excerpts");
  } finally {
    unbuilt.remove();
    broken.remove();
  }
});

/** Asks many times on one connection for more than the operating system keeps for a reader; reads the first of it. */
async function slowReader(port: number): Promise<Socket> {
  const socket = connect(port, "localhost");
  socket.write(`GET ${MAPLIBRE_SCRIPT} HTTP/1.1\r\nHost: a\r\n\r\n`.repeat(ASKED));
  await once(socket, "readable");
  return socket;
}
const ASKED = 20;

test("told to stop, it sends what it is sending, takes nothing new, and ends well", async ({
  start,
}) => {
  const server = await start({ DRAIN_SECONDS: "60" });
  await server.ready();
  const slow = await slowReader(server.port);
  server.process.kill("SIGTERM");
  await expect.poll(() => fetch(server.origin).catch(() => null)).toBeNull();
  await setTimeout(500);
  expect(server.process.exitCode).toBeNull();
  const received = Buffer.concat(await slow.toArray());
  const heads = received.toString("latin1").split(/(?=HTTP\/1\.1 200 OK\r\n)/);
  expect(heads).toHaveLength(ASKED);
  const script = readFileSync(`public${MAPLIBRE_SCRIPT}`);
  for (const whole of heads)
    expect(whole.length - whole.indexOf("\r\n\r\n") - 4).toBe(script.length);
  const done = performance.now();
  expect(await server.ended).toBe(0);
  expect(performance.now() - done).toBeLessThan(5000);
});

test("it does not wait for ever for a reader who stopped reading", async ({ start }) => {
  const server = await start({ DRAIN_SECONDS: "1" });
  await server.ready();
  const stuck = await slowReader(server.port);
  const told = performance.now();
  server.process.kill("SIGTERM");
  expect(await server.ended).toBe(0);
  const took = performance.now() - told;
  stuck.destroy();
  expect(took).toBeGreaterThan(900);
  expect(took).toBeLessThan(4000);
});

test("two of them send the same bytes with the same tags", async ({ request, start }) => {
  const env = { ATLAS_ORIGIN: "https://atlas.example" };
  const servers = await Promise.all([start(env), start(env)]);
  await Promise.all(servers.map(({ ready }) => ready()));
  const build = readFileSync(".next/BUILD_ID", "utf8");
  const addresses: [string, Record<string, string>][] = [
    ["/", {}],
    ["/place/kyiv?theme=dark&utm_source=x", {}],
    ["/figures", {}],
    ["/about", {}],
    ["/embed/place/kyiv", {}],
    ["/embed/place/kyiv?live=1", {}],
    ["/picture.png", {}],
    ["/data/atlas.geojson", {}],
    [`/_page/flight-payload?build=${build}&page=%2Fplace%2Fkyiv`, {}],
    [`/place/pokrovsk?_rsc=${build}`, { RSC: "1" }],
    [`/search?q=kursk&_rsc=${build}`, { RSC: "1" }],
  ];
  for (const [address, headers] of addresses) {
    const [one, other] = await Promise.all(
      servers.map(({ origin }) => request.get(origin + address, { headers })),
    );
    expect(one?.status(), address).toBe(200);
    expect(one?.headers().etag, address).toMatch(/^"[\w-]+"$/);
    expect(one?.headers().etag, address).toBe(other?.headers().etag);
    expect(one?.headers()["cache-control"], address).toMatch(/^public, max-age=60, stale/);
    expect(one?.headers().vary ?? "Accept-Encoding", address).toBe("Accept-Encoding");
    expect((await one?.body())?.equals((await other?.body()) as Buffer), address).toBe(true);
  }
});
