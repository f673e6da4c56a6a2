/** Formats what was measured of the server, alone and behind nginx. */
import type { AttackResult } from "./attack";
import { BASELINE } from "./baseline";
import type { CacheResult } from "./cache";
import { type CorrectionResult, PROMISE } from "./correction";
import type { Latency } from "./probe";
import type { SoakResult } from "./soak";
import { table, yes } from "./table";
import { type Throughput, TIMES_BASELINE, timesBaseline } from "./throughput";

export function serverReport(results: readonly Throughput[]): string {
  const times = timesBaseline(results);
  return [
    `\nserver (${BASELINE} is a route of a plain Next server that says ok)\n`,
    table(
      ["", "at a time", "a second", "per core-second", "p50 ms", "p99 ms", "failures"],
      results.map((r) => [
        `${r.path} ${r.kind}`,
        r.connections,
        r.perSecond,
        r.perCoreSecond,
        r.p50,
        r.p99,
        r.failures,
      ]),
    ),
    `\nhot pages per core-second: ${times.toFixed(1)} × ${BASELINE} (≥ ${TIMES_BASELINE} ×): ${yes(times >= TIMES_BASELINE)}`,
  ].join("\n");
}

export function soakReport({ requests, seconds, byStatus, failed, memory }: SoakResult): string {
  const { early, end } = memory;
  const growth = early !== null && end !== null ? end / early - 1 : null;
  const held = growth === null ? "not known" : `${(growth * 100).toFixed(1)} % more`;
  return [
    `\nsoak: ${requests} pictures in ${seconds.toFixed(0)} s`,
    ...Object.entries(byStatus).map(([status, n]) => `  ${status}: ${n}`),
    `  5xx or no answer: ${yes(failed.length === 0)}`,
    ...failed.map((path) => `    ${path.slice(0, 200)}`),
    `  memory at the end: ${held} than after the first 500 (≤ 20 %): ${yes(growth !== null && growth <= 0.2)}`,
  ].join("\n");
}

/** What a hot page may take while pictures are asked for: this many times its idle p99, or so many milliseconds. */
const SLOWER = 5;
const FAST_ENOUGH = 50;
const PEAK = 800_000_000;
const REFUSED_WITHIN = 1000;
/** Memory after the rude requests, against before: collected at other times, it is never quite the same. */
const HELD = 1.1;

export function attackReport(result: AttackResult): string {
  const { idle, attacked, byStatus, refusals, peak, rude } = result;
  const limit = Math.max(SLOWER * idle.p99, FAST_ENOUGH);
  const latency = (name: string, it: Latency) => [
    name,
    it.p50,
    it.p99,
    it.max,
    it.answers,
    it.failures,
  ];
  const kept = ({ before, after }: typeof rude.memory, most: number) =>
    before !== null && after !== null && after <= before * most;
  const refused = refusals.slowest <= REFUSED_WITHIN && refusals.withoutRetryAfter === 0;
  return [
    "\nattack: 50 random pictures of 4000 × 2000 at once\n",
    table(
      ["hot pages", "p50 ms", "p99 ms", "most ms", "answers", "failures"],
      [latency("idle", idle), latency("meanwhile", attacked)],
    ),
    `  p99 meanwhile (≤ ${limit} ms): ${yes(attacked.p99 <= limit && attacked.failures === 0)}`,
    `  pictures by status: ${counts(byStatus)}`,
    `  the slowest refusal after ${refusals.slowest.toFixed(0)} ms, ${refusals.withoutRetryAfter} without Retry-After (≤ ${REFUSED_WITHIN} ms, 0): ${yes(refused)}`,
    `  peak memory ${MB(peak.proportional)} proportional, ${MB(peak.resident)} resident (≤ ${MB(PEAK)} proportional): ${yes(peak.proportional !== null && peak.proportional <= PEAK)}`,
    "\nreaders who leave, upgrade, ask for bad ranges",
    ...Object.entries(rude.endings).map(([way, endings]) => `  ${way}: ${counts(endings)}`),
    `  none hung: ${yes(Object.values(rude.endings).every(({ hung }) => hung === 0))}`,
    `  descriptors ${rude.descriptors.before}, after it ${rude.descriptors.after} (as before): ${yes(kept(rude.descriptors, 1))}`,
    `  memory ${MB(rude.memory.before)}, after it ${MB(rude.memory.after)} (≤ ${HELD} ×): ${yes(kept(rude.memory, HELD))}`,
  ].join("\n");
}

export function cacheReport(result: CacheResult): string {
  const { failures, term, kill, drawnAgain, unequal } = result;
  const unexcused = drawnAgain.filter(({ excused }) => !excused);
  // A body under way at the KILL is cut when its connection is.
  const byKill = failures.filter(
    (it) => it.cut && it.status === 200 && Math.abs(it.at - kill.from) < 1,
  );
  const other = failures.filter((it) => !byKill.includes(it));
  const outage = ({ from, to, code }: typeof term) =>
    `ended at ${from.toFixed(1)} s with ${code}, back at ${to.toFixed(1)} s`;
  return [
    `\ncache: nginx before two instances, ${result.requests} requests for ${result.addresses} addresses in ${result.seconds.toFixed(0)} s`,
    `  nginx: ${counts(result.byCacheStatus)}`,
    `  TERM: ${outage(term)} (0): ${yes(term.code === 0)}`,
    `  KILL: ${outage(kill)}; bodies cut by it: ${byKill.length}`,
    `  other failed requests: ${other.length} (0): ${yes(other.length === 0)}`,
    ...other
      .slice(0, SHOWN)
      .map((it) => `    ${it.path} ${it.status}${it.cut ? " cut" : ""} at ${it.at.toFixed(1)} s`),
    `  drawings: ${result.drawn}; again within one lifetime: ${unexcused.length}, and ${drawnAgain.length - unexcused.length} after the KILL (0): ${yes(result.drawn > 0 && unexcused.length === 0)}`,
    ...unexcused.slice(0, SHOWN).map(({ path }) => `    ${path}`),
    `  both instances compared at ${result.compared} addresses and encodings; unequal: ${unequal.length} (0): ${yes(unequal.length === 0)}`,
    ...unequal.slice(0, SHOWN).map((it) => `    ${it.path} ${it.encoding}: ${it.why}`),
  ].join("\n");
}

const SHOWN = 20;

export const correctionReport = (results: readonly CorrectionResult[]): string =>
  `\ncorrection: seconds until what it withdraws was last to be had\n\n${table(
    ["", "told by", "busy", "quiet", "in a browser", "that ignores Date", "target", ""],
    results.map((it) => [
      it.path,
      it.toldBy,
      it.busy,
      it.quiet,
      it.browser,
      it.forgetful,
      `≤ ${PROMISE}`,
      yes(it.met),
    ]),
  )}`;

const counts = (tally: object): string =>
  Object.entries(tally)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");

const MB = (bytes: number | null): string =>
  bytes === null ? "–" : `${(bytes / 1e6).toFixed(0)} MB`;
