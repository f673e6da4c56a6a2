/** The two kinds of visitor that the pages are measured for. */
import type { BrowserContextOptions } from "@playwright/test";

/** The simulated connection. */
export interface Link {
  /** Bandwidth towards the browser, over all connections. */
  bitsPerSecond: number;
  /** Milliseconds from a request to the first byte of its response, in addition to the server's time. */
  latency: number;
}

export interface Profile {
  name: "phone" | "desktop";
  context: BrowserContextOptions;
  link: Link;
  /** Value of `navigator.connection`, which the browser cannot measure here. */
  connection: { effectiveType: string; downlink: number; rtt: number; saveData: boolean };
  /** CPU throttling factor. */
  cpu: number;
}

export const NO_LIMITS: Link = { bitsPerSecond: Number.POSITIVE_INFINITY, latency: 0 };

export const PROFILES: readonly Profile[] = [
  {
    name: "phone",
    context: {
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
    },
    link: { bitsPerSecond: 1_600_000, latency: 150 },
    connection: { effectiveType: "4g", downlink: 1.6, rtt: 150, saveData: false },
    cpu: 4,
  },
  {
    name: "desktop",
    context: { viewport: { width: 1280, height: 800 } },
    link: NO_LIMITS,
    connection: { effectiveType: "4g", downlink: 10, rtt: 0, saveData: false },
    cpu: 1,
  },
];
