import { isRoot } from "./browser";

/** How tests and measurements start Chromium. */
export const CHROMIUM_ARGS: string[] = [
  // WebGL without a graphics card; everything else is drawn by the processor anyway.
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-gpu-rasterization",
  "--disable-accelerated-2d-canvas",
  // No request to another host, from the browser itself either.
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  ...(isRoot ? ["--no-sandbox"] : []),
];
