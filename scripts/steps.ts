/** The steps of `npm test`. Each returns how many checks passed and failed. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Output, run, script, tool } from "./run";
import {
  FAILED,
  PASSED,
  playwrightTally,
  SKIPPED,
  type Tally,
  vitestTally,
  withExitCode,
} from "./tally";

export type StepContext = {
  /** A temporary folder for the runners' reports. */
  reports: string;
  /** A free port for the built app. */
  port: number;
  /** Path of Chromium, or null if none could be found. */
  browser: string | null;
};
export type Step = {
  name: string;
  run: (output: Output, surroundings: StepContext) => Promise<Tally>;
};

const tallyOf = (code: number): Tally => (code === 0 ? PASSED : FAILED);

function reported(path: string, read: (json: string) => Tally, code: number): Tally {
  const tally = existsSync(path) ? read(readFileSync(path, "utf8")) : FAILED;
  return withExitCode(tally, code);
}

async function unusedCode(output: Output): Promise<Tally> {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.log(`knip needs Node 20.19, and this is ${process.versions.node}`);
    return SKIPPED;
  }
  return tallyOf(await run(tool("knip/bin/knip.js"), output));
}

async function unitTests(output: Output, { reports }: StepContext): Promise<Tally> {
  const json = join(reports, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${json}`];
  // Vitest would colour buffered output, too.
  const code = await run(tool("vitest/vitest.mjs", "run", ...reporters), output, { NO_COLOR: "1" });
  return reported(json, vitestTally, code);
}

/** In three engines, of which one that is missing fails all its stories. */
async function stories(output: Output, { reports, browser }: StepContext): Promise<Tally> {
  const json = join(reports, "stories.json");
  const code = await run(
    tool(
      "vitest/vitest.mjs",
      "run",
      "--config=tests/engines/vitest.config.ts",
      "--reporter=verbose",
      "--reporter=json",
      `--outputFile.json=${json}`,
    ),
    output,
    browser ? { CHROMIUM_PATH: browser } : {},
  );
  return reported(json, vitestTally, code);
}

async function browserTests(
  output: Output,
  { reports, port, browser }: StepContext,
): Promise<Tally> {
  if (!browser) return FAILED;
  const json = join(reports, "playwright.json");
  const code = await run(tool("@playwright/test/cli.js", "test"), output, {
    CHROMIUM_PATH: browser,
    ATLAS_TEST_PORT: String(port),
    ATLAS_TEST_REPORT: json,
  });
  return reported(json, playwrightTally, code);
}

/** Steps that need no build; they run in parallel with it. */
export const CHECKS: Step[] = [
  {
    name: "format and lint",
    run: async (output) =>
      tallyOf(await run(tool("@biomejs/biome/bin/biome", "ci", "--colors=off"), output)),
  },
  { name: "unused code", run: unusedCode },
  { name: "data", run: async (output) => tallyOf(await run(script("check:data"), output)) },
  { name: "unit tests", run: unitTests },
];

/** It also checks the types of everything, tests included. */
export const BUILD: Step = {
  name: "production build",
  run: async (output) => tallyOf(await run(script("build"), output)),
};
export const APP_TESTS: Step = { name: "tests of the built app", run: browserTests };
export const STORIES: Step = { name: "stories in three engines", run: stories };
