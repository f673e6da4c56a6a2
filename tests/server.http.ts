/** The server as a program: how it starts, ends, and what it keeps of those who leave. Each test has its own. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { connect } from "node:net";
import { join } from "node:path";
import { MAPLIBRE_SCRIPT } from "@/lib/boot/generated/maplibre";
import { freePort } from "../scripts/ports";
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

test("told to stop, it sends what it is sending, takes nothing new, and ends well", async () => {
  const server = await start();
  await server.ready();
  const body = new Promise<number>((resolve, reject) => {
    get(server.origin + MAPLIBRE_SCRIPT, (response) => {
      let bytes = 0;
      response.once("data", (chunk) => {
        bytes += chunk.length;
        response.pause();
        server.process.kill("SIGTERM");
        setTimeout(() => response.resume().on("data", (more) => (bytes += more.length)), 500);
      });
      response.on("end", () => resolve(bytes));
      response.on("error", reject);
    });
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  await expect(fetch(`${server.origin}/`)).rejects.toThrow();
  expect(await body).toBe(readFileSync(`public${MAPLIBRE_SCRIPT}`).length);
  expect((await server.ended).code).toBe(0);
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
  const processes = [server.process.pid, ...childrenOf(server.process.pid as number)];
  const descriptors = () => {
    const counts = processes.map((pid) => readdirSync(`/proc/${pid}/fd`).length);
    return counts.reduce((sum, count) => sum + count);
  };
  const rude = (head: string) =>
    new Promise<void>((resolve) => {
      const socket = connect(server.port, "localhost", () => socket.write(head));
      socket.once("data", () => socket.destroy());
      socket.once("error", () => {});
      socket.once("close", () => resolve());
      setTimeout(() => socket.destroy(), 2000);
    });
  const requests = [
    `GET ${MAPLIBRE_SCRIPT} HTTP/1.1\r\nHost: a\r\n\r\n`,
    "GET /place/kyiv HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET /socket HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
    `GET ${MAPLIBRE_SCRIPT} HTTP/1.1\r\nHost: a\r\nRange: bytes=5-1\r\n\r\n`,
    `GET ${MAPLIBRE_SCRIPT} HTTP/1.1\r\nHost: a\r\nRange: bytes=0-0\r\n\r\n`,
  ];
  await Promise.all(requests.map(rude));
  await new Promise((resolve) => setTimeout(resolve, 300));
  const before = descriptors();
  for (let round = 0; round < 10; round++)
    await Promise.all([...requests, ...requests, ...requests].map(rude));
  // A few connections between the processes stay open for later requests.
  await expect.poll(descriptors).toBeLessThan(before + 20);
});

test("readers do not notice that the renderer has ended, but for what is not kept", async () => {
  const server = await start();
  await server.ready();
  const status = async (path: string) => (await fetch(server.origin + path)).status;
  expect(await status("/place/kyiv")).toBe(200);
  const renderer = childrenOf(server.process.pid as number).find((pid) =>
    readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("render"),
  );
  test.skip(renderer === undefined, "finds processes in /proc");
  process.kill(renderer as number, "SIGKILL");
  await expect.poll(() => status("/readyz")).toBe(503);
  expect(await status("/place/kyiv")).toBe(200);
  expect(await status("/healthz")).toBe(200);
  await expect.poll(() => status("/readyz"), { timeout: 60_000 }).toBe(200);
  expect(await status("/place/pokrovsk")).toBe(200);
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

/** Process ids, from /proc. */
function childrenOf(pid: number): number[] {
  if (!existsSync(`/proc/${pid}/task`)) return [];
  return execFileSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .split("\n")
    .flatMap((line) => (line.trim() ? Number(line) : []));
}
