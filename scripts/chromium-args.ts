import { isRoot } from "./browser";

/** Chromium's arguments for tests and benchmarks. */
export const CHROMIUM_ARGS: string[] = [
  // WebGL without a GPU.
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-gpu-rasterization",
  "--disable-accelerated-2d-canvas",
  // No requests of the browser's own to other hosts.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(isRoot ? ["--no-sandbox"] : []),
];
