/** What the server keeps of those who leave, and how it goes on when too much is asked of it, or a part of it ends. */
import { existsSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { setTimeout } from "node:timers/promises";
import { MAPLIBRE_SCRIPT } from "@/lib/boot/generated/maplibre";
import { freePort } from "../scripts/ports";
import { descendants, descriptors } from "../scripts/processes";
import { SERVER_ARGS, type ServerProcess, startProcess } from "../scripts/server-process";
import { expect, test } from "./driver/http";

// One server for all, one test after another.
test.describe.configure({ mode: "default" });

let server: ServerProcess;
let metricsPort: number;
test.beforeAll(async () => {
  metricsPort = await freePort();
  server = await startProcess(SERVER_ARGS, { env: { METRICS_PORT: `${metricsPort}` } });
});
test.beforeEach(() => server.ready());
test.afterAll(() => server.end("SIGKILL"));

test("metrics are on a port of their own, in Prometheus's text format", async () => {
  await fetch(`${server.origin}/place/kyiv?secret=1`);
  const text = await (await fetch(`http://localhost:${metricsPort}/metrics`)).text();
  expect(text).toMatch(/^atlas_responses_total\{status="200",from="miss"\} 1$/m);
  expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  expect(text).not.toContain("secret");
  expect((await fetch(`${server.origin}/metrics`)).status).toBe(404);
});

test("who leaves midway, upgrades or asks for parts that are none leaves nothing behind", async () => {
  test.skip(!existsSync("/proc/self/fd"), "counts descriptors in /proc");
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
  const status = async (path: string) => (await fetch(server.origin + path)).status;
  expect(await status("/place/kyiv")).toBe(200);
  process.kill(rendererId(), "SIGKILL");
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
  for (const kept of ["/place/kyiv", MAPLIBRE_SCRIPT]) {
    const { status, ms } = await ask(kept);
    expect(status, kept).toBe(200);
    expect(ms, kept).toBeLessThan(1000);
  }
  expect((await ask("/place/pokrovsk")).status).toBe(200);
  await expect.poll(() => answers.some(({ status }) => status === 200)).toBe(true);
  // Whose readers have all left is drawn for nobody, so there is room again.
  leave.abort();
  await Promise.all(gone);
  expect((await fetch(`${server.origin}/picture.png?width=400&height=300`)).status).toBe(200);
});

test("its log tells what was slow and what failed, and nothing of who asked", async () => {
  const headers = { "X-Forwarded-For": "203.0.113.9", "User-Agent": "private-agent" };
  const ask = (number: number) =>
    fetch(`${server.origin}${largePicture(number)}&name=private-name`, { headers });
  const slow = await Promise.all([101, 102, 103, 104].map(ask));
  expect(slow.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  await Promise.all(slow.map((answer) => answer.arrayBuffer()));
  const failing = ask(105);
  await setTimeout(100);
  process.kill(rendererId(), "SIGKILL");
  expect((await failing).status).toBe(503);
  const said = server.said();
  const lines = said
    .trim()
    .split("\n")
    .map((line): Record<string, unknown> => JSON.parse(line));
  for (const event of ["slow", "failed"])
    expect(lines).toContainEqual(expect.objectContaining({ event, path: "/picture.png" }));
  expect(said).not.toMatch(/map=|width|private|203\.0\.113/);
});

/** The id of the server's renderer; skips the test where processes are not found in /proc. */
function rendererId(): number {
  const renderer = descendants(server.process.pid as number).find((id) =>
    /\brender\.\w+\0/.test(readFileSync(`/proc/${id}/cmdline`, "utf8")),
  );
  test.skip(renderer === undefined, "finds processes in /proc");
  return renderer as number;
}
