/** `npm test`: fetches what the tests need, runs every step, and ends with the sum of them all. */
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOrInstallBrowser } from "./browser";
import { runScript } from "./run";
import { BROWSER_TESTS, BUILD, CHECKS, type Step, type Surroundings } from "./steps";
import { FAILED, line, succeeded, sum, type Tally } from "./tally";

function perform(step: Step, surroundings: Surroundings): Tally {
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  const tally = step.run(surroundings);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`── ${step.name}: ${line(tally)} (${seconds} s)`);
  return tally;
}

function performAll(surroundings: Surroundings): Tally {
  const checks = CHECKS.map((step) => perform(step, surroundings));
  const build = perform(BUILD, surroundings);
  if (succeeded(build)) return sum([...checks, build, perform(BROWSER_TESTS, surroundings)]);
  console.log(`\n── ${BROWSER_TESTS.name}: not run, since there is no build; counted as failed`);
  return sum([...checks, build, FAILED]);
}

function browserOrNull(): string | null {
  try {
    return findOrInstallBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
}

/** A port that nothing listens on just now. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

const reports = mkdtempSync(join(tmpdir(), "dateline-atlas-test-"));
try {
  const browser = browserOrNull();
  console.log(`browser: ${browser ?? "none"}`);
  // Types and unit tests read what this makes; should it fail, so will the build, which counts.
  runScript("assets");
  const tally = performAll({ reports, port: await freePort(), browser });
  process.exitCode = succeeded(tally) ? 0 : 1;
  console.log(`\n${line(tally)}`);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
