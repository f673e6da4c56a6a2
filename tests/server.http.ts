/** The server as a program: how it starts, ends, and what it keeps of those who leave. Each test has its own. */
import { once } from "node:events";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { MAPLIBRE_SCRIPT } from "@/lib/boot/generated/maplibre";
import { freePort } from "../scripts/ports";
import { descendants, descriptors } from "../scripts/processes";
import { expect, test } from "./driver/http";
import { type OwnServer, sparseCopy, startServer } from "./driver/own-server";

const running: OwnServer[] = [];
const start = async (...how: Parameters<typeof startServer>): Promise<OwnServer> => {
  const server = await startServer(...how);
  running.push(server);
  return server;
};
test.afterEach(async () => {
  for (const { process, ended } of running.splice(0)) {
    process.kill("SIGKILL");
    await ended;
  }
});

/** The one line that a server says which cannot start. */
async function reasonOf(server: OwnServer): Promise<string> {
  const { code, said } = await server.ended;
  expect(code, said).toBe(1);
  expect(said).toMatch(/^Dateline Atlas cannot start: /);
  expect(said).not.toMatch(/^\s+at /m);
  return said;
}

test("what it cannot start with is said in one line", async () => {
  const taken = await start();
  const wrong: [Promise<OwnServer>, string][] = [
    [start({ PORT: "abc" }), 'PORT: expected a whole number from 0 to 65535, got "abc"'],
    [
      start({ ATLAS_ORIGIN: "atlas.example" }),
      'ATLAS_ORIGIN: expected an origin like https://atlas.example, got "atlas.example"',
    ],
    [
      taken.ready().then(() => start({ PORT: `${taken.port}` })),
      `EADDRINUSE: address already in use :::${taken.port}`,
    ],
  ];
  for (const [server, reason] of wrong) {
    const said = await reasonOf(await server);
    expect(said.trim().split("\n")).toHaveLength(1);
    expect(said).toContain(reason);
  }
});

test("without a build, or with broken data, it says so and ends", async () => {
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

test("told to stop, it sends what it is sending, takes nothing new, and ends well", async () => {
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
  expect((await server.ended).code).toBe(0);
  expect(performance.now() - done).toBeLessThan(5000);
});

test("it does not wait for ever for a reader who stopped reading", async () => {
  const server = await start({ DRAIN_SECONDS: "1" });
  await server.ready();
  const stuck = await slowReader(server.port);
  const told = performance.now();
  server.process.kill("SIGTERM");
  expect((await server.ended).code).toBe(0);
  const took = performance.now() - told;
  stuck.destroy();
  expect(took).toBeGreaterThan(900);
  expect(took).toBeLessThan(4000);
});

test("two of them send the same bytes with the same tags", async ({ request }) => {
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

test("who leaves midway, upgrades or asks for parts that are none leaves nothing behind", async () => {
  test.skip(!existsSync("/proc/self/fd"), "counts descriptors in /proc");
  const server = await start();
  await server.ready();
  const rude = (head: string) =>
    new Promise<void>((resolve) => {
      const socket = connect(server.port, "localhost", () => socket.write(head));
      socket.once("data", () => socket.destroy());
      socket.once("error", () => {});
      socket.once("close", () => resolve());
      socket.setTimeout(2000, () => socket.destroy());
    });
  const requests = [
    `GET ${MAPLIBRE_SCRIPT} HTTP/1.1\r\nHost: a\r\n\r\n`,
    "GET /place/kyiv HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /socket HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    `GET ${MAPLIBRE_SCRIPT} HTTP/1.1\r\nHost: a\r\nRange: bytes=5-1\r\n\r\n`,
    `GET ${MAPLIBRE_SCRIPT} HTTP/1.1\r\nHost: a\r\nRange: bytes=0-0\r\n\r\n`,
  ];
  await Promise.all(requests.map(rude));
  await setTimeout(300);
  const open = () => descriptors(server.process.pid as number);
  const before = open() as number;
  for (let round = 0; round < 10; round++)
    await Promise.all([...requests, ...requests, ...requests].map(rude));
  // A few connections between the processes stay open for later requests.
  await expect.poll(open).toBeLessThan(before + 20);
});

test("readers do not notice that the renderer has ended, but for what is not kept", async () => {
  const server = await start();
  await server.ready();
  const status = async (path: string) => (await fetch(server.origin + path)).status;
  expect(await status("/place/kyiv")).toBe(200);
  process.kill(rendererOf(server), "SIGKILL");
  await expect.poll(() => status("/readyz")).toBe(503);
  expect(await status("/place/kyiv")).toBe(200);
  expect(await status("/healthz")).toBe(200);
  await expect.poll(() => status("/readyz"), { timeout: 60_000 }).toBe(200);
  expect(await status("/place/pokrovsk")).toBe(200);
});

/** The address of a large picture; each number gives another one. */
const largePicture = (number: number): string =>
  `/picture.png?map=${5 + number / 100}/48/31&width=4000&height=2000`;

test("more large pictures than may wait are refused at once, while pages are sent", async () => {
  const server = await start();
  await server.ready();
  const leave = new AbortController();
  const ask = async (path: string) => {
    const asked = performance.now();
    const { status, headers } = await fetch(server.origin + path, { signal: leave.signal });
    return { status, retryAfter: headers.get("retry-after"), ms: performance.now() - asked };
  };
  await ask("/place/kyiv");
  const answers: Awaited<ReturnType<typeof ask>>[] = [];
  const gone = Array.from({ length: 40 }, (_, i) =>
    ask(largePicture(i)).then(
      (answer) => void answers.push(answer),
      () => {},
    ),
  );
  const refusals = () => answers.filter(({ status }) => status === 503);
  // One is drawn, and 24 wait.
  await expect.poll(() => refusals().length).toBe(15);
  for (const { retryAfter, ms } of refusals()) {
    expect(Number(retryAfter)).toBeGreaterThan(0);
    expect(ms).toBeLessThan(1000);
  }
  for (const path of ["/place/kyiv", "/place/pokrovsk", "/figures", MAPLIBRE_SCRIPT]) {
    const { status, ms } = await ask(path);
    expect(status, path).toBe(200);
    expect(ms, path).toBeLessThan(1000);
  }
  await expect.poll(() => answers.some(({ status }) => status === 200)).toBe(true);
  // Whose readers have all left is drawn for nobody, so there is room again.
  leave.abort();
  await Promise.all(gone);
  expect((await fetch(`${server.origin}/picture.png?width=400&height=300`)).status).toBe(200);
});

test("its log tells what was slow and what failed, and nothing of who asked", async () => {
  const server = await start();
  await server.ready();
  const headers = { "X-Forwarded-For": "203.0.113.9", "User-Agent": "private-agent" };
  const ask = (number: number) =>
    fetch(`${server.origin}${largePicture(number)}&name=private-name`, { headers });
  const slow = await Promise.all([1, 2, 3, 4].map(ask));
  expect(slow.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  await Promise.all(slow.map((answer) => answer.arrayBuffer()));
  const failing = ask(5);
  await setTimeout(100);
  process.kill(rendererOf(server), "SIGKILL");
  expect((await failing).status).toBe(503);
  server.process.kill("SIGTERM");
  const { said } = await server.ended;
  const lines = said
    .trim()
    .split("\n")
    .map((line): Record<string, unknown> => JSON.parse(line));
  for (const event of ["slow", "failed"])
    expect(lines).toContainEqual(expect.objectContaining({ event, path: "/picture.png" }));
  expect(said).not.toMatch(/map=|width|private|203\.0\.113/);
});

test("metrics are on a port of their own, in Prometheus's text format", async () => {
  const metricsPort = await freePort();
  const server = await start({ METRICS_PORT: `${metricsPort}` });
  await server.ready();
  await fetch(`${server.origin}/place/kyiv?secret=1`);
  const text = await (await fetch(`http://localhost:${metricsPort}/metrics`)).text();
  expect(text).toMatch(/^atlas_responses_total\{status="200",from="miss"\} 1$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(text).not.toContain("secret");
  expect((await fetch(`${server.origin}/metrics`)).status).toBe(404);
});

/** The id of the server's renderer; skips the test where processes are not found in /proc. */
function rendererOf({ process: { pid } }: OwnServer): number {
  const renderer = descendants(pid as number).find((id) =>
    /\brender\.\w+\0/.test(readFileSync(`/proc/${id}/cmdline`, "utf8")),
  );
  test.skip(renderer === undefined, "finds processes in /proc");
  return renderer as number;
}
