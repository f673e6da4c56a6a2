/** Whether an address was drawn twice within one lifetime of its answer. */
import type { Logged } from "./nginx";

/** `max-age` of what is drawn, in milliseconds, less the second that nginx's clock may be off. */
const LIFETIME = 59_000;

/**
 * The addresses that were drawn again within a lifetime. One more drawing after a KILL is excused: what was
 * under way at that moment is lost.
 *
 * @param drawn the answers that an instance drew.
 * @param killed the time of the KILL, in milliseconds since 1970.
 */
export function drawnAgain(
  drawn: readonly Pick<Logged, "path" | "time">[],
  killed: number,
): { path: string; excused: boolean }[] {
  const times = new Map<string, number[]>();
  for (const { path, time } of drawn) times.set(path, [...(times.get(path) ?? []), time]);
  return [...times].flatMap(([path, unsorted]) => {
    const sorted = unsorted.sort((a, b) => a - b);
    let excuse = true;
    return sorted.slice(1).flatMap((time, i) => {
      const before = sorted[i] as number;
      if (time - before >= LIFETIME) return [];
      const excused = excuse && before <= killed + 1000 && time >= killed;
      if (excused) excuse = false;
      return [{ path, excused }];
    });
  });
}
