/**
 * Hot pages and memory while many large pictures are asked for at once; then descriptors and memory after
 * readers who leave, upgrade and ask for bad ranges.
 */
import { Agent } from "node:http";
import { descriptors, proportionalBytes, residentBytes } from "../scripts/processes";
import { ask, each, seconds } from "./ask";
import { type Latency, probe } from "./probe";
import { randomCamera } from "./random";
import { beRude, type Endings, settled } from "./rude";
import type { Served } from "./serve";

export interface AttackResult {
  idle: Latency;
  attacked: Latency;
  /** Pictures that were asked for, by status; `none` without an answer within half a minute. */
  byStatus: Record<string, number>;
  /** The slowest refusal (503) in milliseconds, and how many came without `Retry-After`. */
  refusals: { slowest: number; withoutRetryAfter: number };
  /** The most bytes of all the server's processes together during the attack. */
  peak: Memory;
  /** Before and after the rude requests. */
  rude: { endings: Endings; descriptors: Change; memory: Change };
}

/** Proportional set size, in which shared pages count once, and resident set size, in which they do not. */
interface Memory {
  proportional: number | null;
  resident: number | null;
}

interface Change {
  before: number | null;
  after: number | null;
}

const PICTURES = 50;
const IDLE_SECONDS = 15;
const ATTACK_SECONDS = 30;
const RUDE = 500;
/** Time for idle connections to close, and for memory to be given back. */
const SETTLING = 90;

export async function attack(app: Served): Promise<AttackResult> {
  await probe(app.origin, 3);
  const idle = await probe(app.origin, IDLE_SECONDS);
  const flood = floodWithPictures(app);
  const watch = watchMemory(app.pid);
  const attacked = await probe(app.origin, ATTACK_SECONDS);
  const { byStatus, refusals } = await flood.stop();
  const peak = watch.stop();

  // The first of them open what stays open for all, and what was under way ends.
  await beRude(app.port, PICTURES);
  await seconds(SETTLING / 3);
  const before = { descriptors: descriptors(app.pid), memory: proportionalBytes(app.pid) };
  const endings = await beRude(app.port, RUDE);
  const open = await settled(() => descriptors(app.pid), before.descriptors ?? 0, SETTLING);
  const held = await settled(() => proportionalBytes(app.pid), before.memory ?? 0, SETTLING / 3);
  return {
    idle,
    attacked,
    byStatus,
    refusals,
    peak,
    rude: {
      endings,
      descriptors: { before: before.descriptors, after: open },
      memory: { before: before.memory, after: held },
    },
  };
}

/** Asks for so many large pictures at once, each another one, and again, until it is stopped. */
function floodWithPictures({ origin }: Served) {
  const agent = new Agent({ keepAlive: true });
  const byStatus: Record<string, number> = {};
  const refusals = { slowest: 0, withoutRetryAfter: 0 };
  let stopped = false;
  const done = each(Array.from({ length: PICTURES }), PICTURES, async () => {
    while (!stopped) {
      const path = `/picture.png?map=${randomCamera()}&width=4000&height=2000`;
      const { status, headers, took } = await ask(origin, { path }, agent);
      const ending = status || "none";
      byStatus[ending] = (byStatus[ending] ?? 0) + 1;
      if (status !== 503) continue;
      refusals.slowest = Math.max(refusals.slowest, took);
      if (headers["retry-after"] === undefined) refusals.withoutRetryAfter++;
      // Less than any `Retry-After`, but no flood of refusals, which would measure this process.
      await seconds(0.5);
    }
  });
  const stop = async () => {
    stopped = true;
    await done;
    agent.destroy();
    return { byStatus, refusals };
  };
  return { stop };
}

function watchMemory(pid: number) {
  const peak: Memory = { proportional: null, resident: null };
  const timer = setInterval(() => {
    peak.proportional = Math.max(peak.proportional ?? 0, proportionalBytes(pid) ?? 0) || null;
    peak.resident = Math.max(peak.resident ?? 0, residentBytes(pid) ?? 0) || null;
  }, 250);
  const stop = () => {
    clearInterval(timer);
    return peak;
  };
  return { stop };
}
