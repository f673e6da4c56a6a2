/** The figures of one load. */
import { type Features, firstSeen } from "./features";
import type { Load } from "./load";
import { blockingTime } from "./vitals";

/** Times in milliseconds since navigation began, sizes in bytes as they came over the line. */
export interface Figures {
  fcp: number;
  lcp: number;
  cls: number;
  /** Features visible, from painted frames. */
  visible: number;
  /** The live map's `load`, for a reader who reaches for it at once: it can be panned. NaN on a page without a map. */
  ready: number;
  /** Total blocking time, from the first contentful paint until ready. */
  blocked: number;
  bytesBefore: number;
  requestsBefore: number;
  bytes: number;
  requests: number;
}

export const FIGURES = [
  "fcp",
  "lcp",
  "cls",
  "visible",
  "ready",
  "blocked",
  "bytesBefore",
  "requestsBefore",
  "bytes",
  "requests",
] as const satisfies readonly (keyof Figures)[];

export function figuresOf(load: Load, features: Features): Figures {
  const { vitals, delivered, requests, frames } = load;
  const seen = firstSeen(frames, features, vitals.origin);
  if (!seen) throw new Error(`the features were never seen in ${frames.length} frames`);
  if (load.pans === false) throw new Error("the live map did not follow a drag");
  const before = <T extends { at: number }>(those: readonly T[]) =>
    those.filter(({ at }) => at <= seen.at);
  const total = (those: typeof delivered) => those.reduce((sum, { bytes }) => sum + bytes, 0);
  return {
    fcp: vitals.fcp,
    lcp: vitals.lcp,
    cls: vitals.cls,
    visible: seen.at - vitals.origin,
    ready: vitals.live ?? Number.NaN,
    blocked: blockingTime(vitals, vitals.live ?? Number.POSITIVE_INFINITY),
    bytesBefore: total(before(delivered)),
    requestsBefore: before(requests).length,
    bytes: total(delivered),
    requests: requests.length,
  };
}
