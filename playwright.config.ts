/** Tests of the built app: `npm run build`, then `npx playwright test`. */
import { defineConfig } from "@playwright/test";
import { installedBrowser } from "./scripts/browser";
import { CHROMIUM_ARGS } from "./scripts/chromium-args";
import { SERVER_ARGS } from "./scripts/server-process";

const port = Number(process.env.ATLAS_TEST_PORT ?? 3123);
const report = process.env.ATLAS_TEST_REPORT;
const executablePath = installedBrowser();
const browser = {
  browserName: "chromium",
  launchOptions: { args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) },
} as const;

export default defineConfig({
  testDir: "tests",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // One more than the cores of a small machine: tests wait for timers and for the server, too.
  workers: 3,
  retries: 0,
  // Generous for slow machines: no test measures time with it.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: report ? [["list"], ["json", { outputFile: report }]] : [["list"]],
  use: { baseURL: `http://localhost:${port}`, trace: "off" },
  projects: [
    // Tests that only send HTTP requests start no browser.
    { name: "http", testMatch: "**/*.http.ts" },
    // Browser tests run at desktop size, unless a tag says otherwise (`driver/tags.ts`).
    {
      name: "desktop",
      testMatch: "**/*.e2e.ts",
      grepInvert: /@phone/,
      use: { ...browser, viewport: { width: 1280, height: 800 } },
    },
    {
      name: "phone",
      testMatch: "**/*.e2e.ts",
      grep: /@phone|@both/,
      use: {
        ...browser,
        viewport: { width: 390, height: 844 },
        deviceScaleFactor: 2,
        hasTouch: true,
        isMobile: true,
      },
    },
  ],
  webServer: {
    command: ["node", ...SERVER_ARGS, "--port", port].join(" "),
    url: `http://localhost:${port}/`,
    reuseExistingServer: !process.env.CI,
    stdout: "ignore",
    stderr: "pipe",
    timeout: 30_000,
  },
});
