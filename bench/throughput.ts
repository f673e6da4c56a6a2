/** Requests per second for pages and pictures, and for Next's own "ok", sequentially and eight at a time. */
import autocannon from "autocannon";
import { cpuSeconds } from "../scripts/processes";
import { BASELINE, serveBaseline } from "./baseline";
import { randomCamera } from "./random";
import type { Served } from "./serve";

export interface Throughput {
  path: string;
  /** hot: the same URL each time; cold: a new URL each time. */
  kind: "hot" | "cold";
  connections: number;
  perSecond: number;
  /** Responses per second of CPU time of all the server's processes; null without /proc. */
  perCoreSecond: number | null;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Responses other than 2xx, and errors. */
  failures: number;
}

const PAGES = ["/", "/place/pokrovsk"];
const PATHS = [
  ...PAGES,
  "/picture.svg",
  "/picture/place/pokrovsk.svg",
  "/picture.png",
  "/picture/place/pokrovsk.png",
];
const CONNECTIONS = [1, 8];
/** Seconds in which the code becomes hot, too, and what is asked for often is compressed for good. */
const WARM_UP = 5;
/** The least of hot pages per core-second, as a multiple of Next's "ok". */
export const TIMES_BASELINE = 10;

export async function measureThroughput(app: Served, seconds = 5): Promise<Throughput[]> {
  const baseline = await serveBaseline();
  const ok = () => measure(baseline, [{ path: BASELINE, kind: "hot" }], seconds);
  const cases = PATHS.flatMap((path) => (["hot", "cold"] as const).map((kind) => ({ path, kind })));
  // Before and after, because a machine is not always as fast; the better one counts.
  const results = [...(await ok()), ...(await measure(app, cases, seconds)), ...(await ok())];
  await baseline.end("SIGTERM");
  return results;
}

async function measure(
  app: Served,
  cases: readonly Pick<Throughput, "path" | "kind">[],
  seconds: number,
): Promise<Throughput[]> {
  const results: Throughput[] = [];
  for (const { path, kind } of cases) {
    if (kind === "hot") await fire(app, { path, kind, connections: 8, seconds: WARM_UP });
    for (const connections of CONNECTIONS) {
      const result = await fire(app, { path, kind, connections, seconds });
      console.error(`${path} ${kind} ×${connections}: ${result.perSecond.toFixed(0)} a second`);
      results.push(result);
    }
  }
  return results;
}

/** How many times as many hot pages as "ok"s a second of CPU time gives, for the page with the fewest. */
export function timesBaseline(results: readonly Throughput[]): number {
  const best = (path: string) => {
    const hot = results.filter((it) => it.kind === "hot" && it.path === path);
    return Math.max(...hot.map(({ perCoreSecond }) => perCoreSecond ?? Number.NaN));
  };
  return Math.min(...PAGES.map(best)) / best(BASELINE);
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
    headers: { "accept-encoding": "gzip, deflate, br" },
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
