/**
 * nginx as a cache before two instances of one origin, while readers ask by a power law and the instances are
 * ended and started again, one by TERM and one by KILL.
 */
import { Agent } from "node:http";
import { addresses, byPowerLaw } from "./addresses";
import { type Asked, ask, each, seconds } from "./ask";
import { type Comparison, compare } from "./compare";
import { drawnAgain } from "./drawn-again";
import { serveNginx } from "./nginx";
import { random } from "./random";
import { type Served, serveApp } from "./serve";
import { readVersions } from "./versioned";

export interface CacheResult extends Comparison {
  requests: number;
  addresses: number;
  seconds: number;
  /** Requests that failed. `cut`: the connection ended within the body. */
  failures: Failure[];
  /** Seconds after the start at which each instance was ended, and was back. */
  term: Outage;
  kill: Outage;
  /** Answers that an instance drew, and addresses for which one did so twice within one lifetime. */
  drawn: number;
  drawnAgain: { path: string; excused: boolean }[];
  /** What nginx did, by its own word. */
  byCacheStatus: Record<string, number>;
}

interface Failure {
  path: string;
  status: number;
  cut: boolean;
  at: number;
}

interface Outage {
  from: number;
  to: number;
  code: number | null;
}

const REQUESTS = 20_000;
const ADDRESSES = 300;
const AT_A_TIME = 40;
/** Readers come in waves, so that the run outlasts two lifetimes and is still tens at a time. */
const WAVES = 20;
const SECONDS_PER_WAVE = 7.5;
/** The waves within which the instances end: while all is drawn for the first time, and in a later lifetime. */
const TERM_IN = 0;
const KILL_IN = 10;

export const ENV = { ATLAS_ORIGIN: "https://atlas.example" };

/** As Chromium, Firefox and others write it: all of them take Brotli. */
const SPELLINGS = ["gzip, deflate, br, zstd", "gzip, deflate, br", "br;q=1.0, gzip;q=0.8, *;q=0.1"];

export async function measureCache(): Promise<CacheResult> {
  const instances = [await serveApp({ env: ENV }), await serveApp({ env: ENV })] as [
    Served,
    Served,
  ];
  const nginx = await serveNginx(instances.map(({ port }) => port));
  const agent = new Agent({ keepAlive: true });
  try {
    const all = addresses(ADDRESSES, await readVersions(instances[0].origin, "/"));
    const start = Date.now();
    const now = () => (Date.now() - start) / 1000;
    const failures: Failure[] = [];
    const draw = byPowerLaw(all);
    const once = async (asked: Asked) => {
      const encoding = SPELLINGS[Math.floor(random() * SPELLINGS.length)] as string;
      const headers = { ...asked.headers, "Accept-Encoding": encoding };
      const { status, cut } = await ask(nginx.origin, { ...asked, headers }, agent);
      if (cut || status === 0 || status >= 400)
        failures.push({ path: asked.path, status, cut, at: now() });
    };
    const restart = async (which: 0 | 1, signal: "SIGTERM" | "SIGKILL"): Promise<Outage> => {
      const { port, end } = instances[which];
      const from = now();
      const code = await end(signal);
      instances[which] = await serveApp({ port, env: ENV });
      return { from, to: now(), code };
    };
    const outages: Promise<Outage>[] = [];
    for (let wave = 0; wave < WAVES; wave++) {
      const requests = Array.from({ length: REQUESTS / WAVES }, draw);
      const middle = Math.floor(requests.length / 4);
      await each(requests, AT_A_TIME, async (asked, i) => {
        if (i === middle && wave === TERM_IN) outages.push(restart(0, "SIGTERM"));
        if (i === middle && wave === KILL_IN) outages.push(restart(1, "SIGKILL"));
        await once(asked);
      });
      console.error(`cache: wave ${wave + 1} of ${WAVES}, ${failures.length} failures`);
      await seconds(Math.max(0, (wave + 1) * SECONDS_PER_WAVE - now()));
    }
    const took = now();
    const [term, kill] = (await Promise.all(outages)) as [Outage, Outage];
    const log = nginx.log();
    const drawn = log.filter(
      ({ instances, said, status }) => instances.length > 0 && status < 500 && /fwd=/.test(said),
    );
    return {
      requests: REQUESTS,
      addresses: all.length,
      seconds: took,
      failures,
      term,
      kill,
      drawn: drawn.length,
      drawnAgain: drawnAgain(drawn, start + kill.from * 1000),
      byCacheStatus: tally(log.map(({ cache }) => cache)),
      ...(await compare(instances, all)),
    };
  } finally {
    agent.destroy();
    await nginx.stop();
    for (const { end } of instances) await end("SIGTERM");
  }
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
