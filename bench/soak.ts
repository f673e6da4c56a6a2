/** Requests thousands of pictures with random views and sizes, malicious ones among them. */

import { residentBytes } from "../scripts/processes";
import { hostilePath } from "./hostile";
import { between, oneOf, random, randomCamera } from "./random";
import type { Served } from "./serve";

export interface SoakResult {
  requests: number;
  seconds: number;
  byStatus: Record<string, number>;
  /** URLs with a 5xx response, or none. */
  failed: string[];
  /** Resident memory in bytes after the first 500 requests and at the end; null without /proc. */
  memory: { early: number | null; end: number | null };
}

const REQUESTS = 5000;
const EARLY = 500;
const AT_A_TIME = 8;
const HOSTILE = 0.25;

export async function soak(
  app: Served,
  places: readonly string[],
  limit: number,
): Promise<SoakResult> {
  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const byStatus: Record<string, number> = {};
  const failed: string[] = [];
  let requests = 0;
  let early: number | null = null;
  const work = async () => {
    while (requests < REQUESTS && seconds() < limit) {
      requests++;
      const path = random() < HOSTILE ? hostilePath(places) : honestPath(places);
      const status = await ask(app.origin + path);
      byStatus[status] = (byStatus[status] ?? 0) + 1;
      if (status === "none" || status >= "500") failed.push(path);
      if (requests === EARLY) early = residentBytes(app.pid);
      if (requests % 500 === 0) console.error(`soak: ${requests} in ${seconds().toFixed(0)} s`);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  const memory = { early, end: residentBytes(app.pid) };
  return { requests, seconds: seconds(), byStatus, failed: failed.slice(0, 20), memory };
}

async function ask(url: string): Promise<string> {
  try {
    const answer = await fetch(url, { redirect: "manual", signal: AbortSignal.timeout(30_000) });
    await answer.arrayBuffer();
    return String(answer.status);
  } catch {
    return "none";
  }
}

/** A valid picture, except that its size may be refused. */
function honestPath(places: readonly string[]): string {
  const format = random() < 0.7 ? "svg" : "png";
  const name = random() < 0.5 ? "/picture" : `/picture/place/${oneOf(places)}`;
  const side = () => Math.round(2 ** between(4, 12));
  const scale = random() < 0.8 ? "" : `&scale=${between(1, 3).toFixed(1)}`;
  const only = random() < 0.5 ? "&only=map" : "";
  return `${name}.${format}?map=${randomCamera()}&width=${side()}&height=${side()}${scale}${only}`;
}
