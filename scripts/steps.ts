/** What `npm test` does, in order. A step returns what passed and failed in it. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runScript, runTool } from "./run";
import {
  FAILED,
  PASSED,
  playwrightTally,
  SKIPPED,
  type Tally,
  vitestTally,
  withExitCode,
} from "./tally";

export type Surroundings = {
  /** A temporary folder for the runners' reports. */
  reports: string;
  /** A free port for the built app. */
  port: number;
  /** The Chromium, or null where none could be found. */
  browser: string | null;
};
export type Step = { name: string; run: (surroundings: Surroundings) => Tally };

const NEXT = "next/dist/bin/next";
// TypeScript's own bin has no file extension, which Node before 20.10 refuses in an ES module.
const TSC = "typescript/lib/tsc.js";

// Biome and Vitest colour what goes to a file, too.
const toFile = !process.stdout.isTTY;

const tallyOf = (code: number): Tally => (code === 0 ? PASSED : FAILED);

function reported(path: string, read: (json: string) => Tally, code: number): Tally {
  const tally = existsSync(path) ? read(readFileSync(path, "utf8")) : FAILED;
  return withExitCode(tally, code);
}

const types = (): Tally => tallyOf(runTool(NEXT, ["typegen"]) || runTool(TSC, ["--noEmit"]));

function unusedCode(): Tally {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.log(`knip needs Node 20.19, and this is ${process.versions.node}`);
    return SKIPPED;
  }
  return tallyOf(runTool("knip/bin/knip.js", []));
}

function unitTests({ reports }: Surroundings): Tally {
  const json = join(reports, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${json}`];
  const code = runTool("vitest/vitest.mjs", ["run", ...reporters], toFile ? { NO_COLOR: "1" } : {});
  return reported(json, vitestTally, code);
}

function browserTests({ reports, port, browser }: Surroundings): Tally {
  if (!browser) return FAILED;
  const json = join(reports, "playwright.json");
  const code = runTool("@playwright/test/cli.js", ["test"], {
    CHROMIUM_PATH: browser,
    ATLAS_TEST_PORT: String(port),
    ATLAS_TEST_REPORT: json,
  });
  return reported(json, playwrightTally, code);
}

/** Steps that need no build. */
export const CHECKS: Step[] = [
  {
    name: "format and lint",
    run: () =>
      tallyOf(runTool("@biomejs/biome/bin/biome", toFile ? ["ci", "--colors=off"] : ["ci"])),
  },
  { name: "types", run: types },
  { name: "unused code", run: unusedCode },
  { name: "data", run: () => tallyOf(runScript("check:data")) },
  { name: "unit tests", run: unitTests },
];

export const BUILD: Step = { name: "production build", run: () => tallyOf(runScript("build")) };
export const BROWSER_TESTS: Step = { name: "browser tests", run: browserTests };
