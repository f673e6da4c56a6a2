/** The figures of one load. */
import { type Features, firstSeen } from "./features";
import type { Load } from "./load";
import { blockingTime } from "./vitals";

/** Times in ms since the start of navigation; sizes in bytes as transferred. */
export interface Figures {
  fcp: number;
  lcp: number;
  cls: number;
  /** When the features are visible, from screencast frames. */
  visible: number;
  /**
   * When the live map has loaded and can be panned, for a reader who touches it as soon as it is visible. NaN
   * on a page without a map.
   */
  ready: number;
  /** Total blocking time, from the first contentful paint until `ready`. */
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
