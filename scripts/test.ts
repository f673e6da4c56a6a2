/** `npm test`: fetches what the tests need, runs every step, and ends with the sum of them all. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOrInstallBrowser } from "./browser";
import { freePort } from "./free-port";
import { type Output, runScript } from "./run";
import { APP_TESTS, BUILD, CHECKS, type Step, type StepContext, TYPES } from "./steps";
import { FAILED, line, succeeded, sum, type Tally } from "./tally";

async function timed(step: Step, output: Output, surroundings: StepContext) {
  const start = performance.now();
  const tally = await step.run(output, surroundings);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { tally, end: `── ${step.name}: ${line(tally)} (${seconds} s)` };
}

async function perform(step: Step, surroundings: StepContext): Promise<Tally> {
  console.log(`\n── ${step.name}`);
  const { tally, end } = await timed(step, "ours", surroundings);
  console.log(end);
  return tally;
}

/** One after another, while others run beside them: each says all it has to say when it has ended. */
async function performBeside(steps: readonly Step[], surroundings: StepContext): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const step of steps) {
    const said: Buffer[] = [];
    const { tally, end } = await timed(step, said, surroundings);
    console.log(`\n── ${step.name}\n${Buffer.concat(said).toString().trim()}\n${end}`);
    tallies.push(tally);
  }
  return tallies;
}

async function performAll(surroundings: StepContext): Promise<Tally> {
  const [checks, [build = FAILED, ...types]] = await Promise.all([
    performBeside(CHECKS, surroundings),
    performBeside([BUILD, TYPES], surroundings),
  ]);
  const first = [...checks, build, ...types];
  if (succeeded(build)) return sum([...first, await perform(APP_TESTS, surroundings)]);
  console.log(`\n── ${APP_TESTS.name}: not run, since there is no build; counted as failed`);
  return sum([...first, FAILED]);
}

function browserOrNull(): string | null {
  try {
    return findOrInstallBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
}

const reports = mkdtempSync(join(tmpdir(), "dateline-atlas-test-"));
try {
  const browser = browserOrNull();
  console.log(`browser: ${browser ?? "none"}`);
  // Unit tests and the build read what this makes; should it fail, so will the build, which counts.
  runScript("assets");
  const tally = await performAll({ reports, port: await freePort(), browser });
  process.exitCode = succeeded(tally) ? 0 : 1;
  console.log(`\n${line(tally)}`);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
