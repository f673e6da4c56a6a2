/** Requests per second for pages and pictures, sequentially and eight at a time. */
import autocannon from "autocannon";
import { cpuSeconds } from "./process";
import { randomCamera } from "./random";
import type { Served } from "./serve";

export interface Throughput {
  path: string;
  /** hot: the same URL each time; cold: a new URL each time. */
  kind: "hot" | "cold";
  connections: number;
  perSecond: number;
  /** Responses per second of CPU time of the server; null without /proc. */
  perCoreSecond: number | null;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Responses other than 2xx, and errors. */
  failures: number;
}

/** A dynamic route with a short text, as a baseline for Next itself. */
export const BASELINE = "/robots.txt";
const PATHS = [
  "/",
  "/place/pokrovsk",
  "/picture.svg",
  "/picture/place/pokrovsk.svg",
  "/picture.png",
  "/picture/place/pokrovsk.png",
];
const CONNECTIONS = [1, 8];

export async function measureThroughput(app: Served, seconds = 5): Promise<Throughput[]> {
  const cases = [
    { path: BASELINE, kind: "hot" as const },
    ...PATHS.flatMap((path) => (["hot", "cold"] as const).map((kind) => ({ path, kind }))),
  ];
  const results: Throughput[] = [];
  for (const { path, kind } of cases) {
    for (const connections of CONNECTIONS) {
      await fetch(app.origin + path).then((answer) => answer.arrayBuffer());
      const result = await fire(app, { path, kind, connections, seconds });
      console.error(`${path} ${kind} ×${connections}: ${result.perSecond.toFixed(0)} a second`);
      results.push(result);
    }
  }
  return results;
}

type Case = Pick<Throughput, "path" | "kind" | "connections"> & { seconds: number };

async function fire(app: Served, { seconds, ...what }: Case): Promise<Throughput> {
  const { path, kind, connections } = what;
  const address = () => (kind === "cold" ? `${path}?map=${randomCamera()}` : path);
  const before = cpuSeconds(app.pid);
  const result = await autocannon({
    url: app.origin,
    connections,
    duration: seconds,
    headers: { "accept-encoding": "gzip" },
    requests: [{ path, setupRequest: (request) => ({ ...request, path: address() }) }],
  });
  const used = (cpuSeconds(app.pid) ?? Number.NaN) - (before ?? Number.NaN);
  return {
    ...what,
    perSecond: result.requests.average,
    perCoreSecond: Number.isFinite(used) ? result.requests.total / used : null,
    p50: result.latency.p50,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors,
  };
}
