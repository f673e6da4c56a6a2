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

const NEXT = "next/dist/bin/next";
// TypeScript's bin has no file extension, which Node before 20.10 refuses in an ES module.
const TSC = "typescript/lib/tsc.js";

const tallyOf = (code: number): Tally => (code === 0 ? PASSED : FAILED);

function reported(path: string, read: (json: string) => Tally, code: number): Tally {
  const tally = existsSync(path) ? read(readFileSync(path, "utf8")) : FAILED;
  return withExitCode(tally, code);
}

const types = async (output: Output): Promise<Tally> =>
  tallyOf((await run(tool(NEXT, "typegen"), output)) || (await run(tool(TSC, "--noEmit"), output)));

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

export const BUILD: Step = {
  name: "production build",
  run: async (output) => tallyOf(await run(script("build"), output)),
};
/** After the build, because both write types to the same folder, which the build empties. */
export const TYPES: Step = { name: "types", run: types };
export const APP_TESTS: Step = { name: "tests of the built app", run: browserTests };
