/** The two visitors that the pages are measured for. */
import type { BrowserContextOptions } from "@playwright/test";

/** What lies between the browser and the servers. */
export interface Link {
  /** Bits per second towards the browser, for all connections together. */
  bitsPerSecond: number;
  /** Milliseconds from a request to the first byte of its answer, over what the server takes. */
  latency: number;
}

export interface Profile {
  name: "phone" | "desktop";
  context: BrowserContextOptions;
  link: Link;
  /** What `navigator.connection` tells of the link; the browser itself cannot know it. */
  connection: { effectiveType: string; downlink: number; rtt: number; saveData: boolean };
  /** How many times slower than this machine the page's main thread runs. */
  cpu: number;
}

export const NO_LIMITS: Link = { bitsPerSecond: Number.POSITIVE_INFINITY, latency: 0 };

const PHONE =
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36";

export const PROFILES: readonly Profile[] = [
  {
    name: "phone",
    context: {
      viewport: { width: 390, height: 844 },
      deviceScaleFactor: 2,
      isMobile: true,
      hasTouch: true,
      // A phone says that it is one.
      userAgent: PHONE,
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
