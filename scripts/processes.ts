/** CPU time, memory and descriptors of a process and all that descend from it, from /proc; null without one. */
import { readdirSync, readFileSync } from "node:fs";

/** The unit of /proc's times on Linux (sysconf(_SC_CLK_TCK)). */
const TICKS_PER_SECOND = 100;

/**
 * CPU time in seconds, over all threads and processes; of processes that have ended, too, once their parent
 * has noticed.
 */
export const cpuSeconds = (pid: number): number | null => sumOf(pid, cpuOf);

/** Resident memory in bytes; what processes share is counted for each. */
export const residentBytes = (pid: number): number | null =>
  sumOf(pid, (each) => kilobytes(each, "status", "VmRSS"));

/** Proportional set size in bytes: of what processes share, each counts its part. */
export const proportionalBytes = (pid: number): number | null =>
  sumOf(pid, (each) => kilobytes(each, "smaps_rollup", "Pss"));

/** Number of open file descriptors. */
export const descriptors = (pid: number): number | null =>
  sumOf(pid, (each) => attempt(() => readdirSync(`/proc/${each}/fd`).length));

/** A process that ends meanwhile counts nothing. */
function sumOf(pid: number, figure: (pid: number) => number | null): number | null {
  const found = [pid, ...descendants(pid)].map(figure).filter((value) => value !== null);
  return found.length === 0 ? null : found.reduce((sum, value) => sum + value, 0);
}

/** Process ids of all that descend from a process; none without /proc. */
export function descendants(pid: number): number[] {
  const all = attempt(() => readdirSync("/proc").filter((name) => /^\d+$/.test(name))) ?? [];
  const children = new Map<number, number[]>();
  for (const child of all.map(Number)) {
    const parent = Number(statOf(child)?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), child]);
  }
  const below = (parent: number): number[] =>
    (children.get(parent) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(pid);
}

/** utime, stime, cutime and cstime. */
const cpuOf = (pid: number): number | null =>
  statOf(pid)
    ?.slice(11, 15)
    .reduce((sum, ticks) => sum + Number(ticks) / TICKS_PER_SECOND, 0) ?? null;

/** The fields of /proc/<pid>/stat from the third on, the state; the name before it may contain spaces. */
function statOf(pid: number): string[] | null {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ") ?? null;
}

function kilobytes(pid: number, file: string, name: string): number | null {
  const text = attempt(() => readFileSync(`/proc/${pid}/${file}`, "utf8")) ?? "";
  const value = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(text)?.[1];
  return value ? Number(value) * 1024 : null;
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
