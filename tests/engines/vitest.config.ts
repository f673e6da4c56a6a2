/** The stories in Chromium, Firefox and WebKit: `npm run build`, then `npm run test:engines`. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const ROOT = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

export default defineConfig({
  root: ROOT,
  resolve: { alias: { "@": ROOT } },
  test: {
    include: ["tests/engines/*.story.ts"],
    globalSetup: "tests/engines/setup.ts",
    // Two engines at a time, each one story after another.
    maxWorkers: 2,
    pool: "threads",
    // Patience for a slow machine: nothing here says how long a thing may take.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
