/** Performance metrics that a page records about itself, by a script that runs before its own. */
import type { Page } from "@playwright/test";
import { MAP_STATE_ATTRIBUTE } from "@/lib/boot/protocol";

/** In ms since the start of navigation, except `cls`, which has no unit. */
export interface Vitals {
  fcp: number;
  lcp: number;
  cls: number;
  /** When the map became live (`MAP_STATE_ATTRIBUTE`); null on a page without a map. */
  live: number | null;
  longTasks: { start: number; duration: number }[];
  /** Start of navigation, in milliseconds since 1970. */
  origin: number;
}

/** A string, so that no helpers of a build tool get into the page. */
const GATHER = `(() => {
  const v = window.__vitals = { fcp: 0, lcp: 0, cls: 0, live: null, longTasks: [],
    origin: performance.timeOrigin };
  const on = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each))
    .observe({ type, buffered: true });
  on("paint", (e) => { if (e.name === "first-contentful-paint") v.fcp = e.startTime; });
  on("largest-contentful-paint", (e) => { v.lcp = e.startTime; });
  on("layout-shift", (e) => { if (!e.hadRecentInput) v.cls += e.value; });
  on("longtask", (e) => { v.longTasks.push({ start: e.startTime, duration: e.duration }); });
  new MutationObserver(() => {
    if (v.live === null && document.documentElement?.getAttribute("${MAP_STATE_ATTRIBUTE}") === "live") v.live = performance.now();
  }).observe(document, { subtree: true, attributes: true, attributeFilter: ["${MAP_STATE_ATTRIBUTE}"] });
})()`;

export const gatherVitals = (page: Page): Promise<unknown> => page.addInitScript(GATHER);

export const readVitals = (page: Page): Promise<Vitals> => page.evaluate("window.__vitals");

/** Only the part of a task beyond 50 ms blocks (web.dev, Total Blocking Time). */
const LONG = 50;

/** Total blocking time between the first contentful paint and `until`. */
export const blockingTime = ({ fcp, longTasks }: Vitals, until: number): number =>
  longTasks.reduce((sum, { start, duration }) => {
    const within = Math.min(start + duration, until) - Math.max(start, fcp);
    return sum + Math.max(0, within - LONG);
  }, 0);
