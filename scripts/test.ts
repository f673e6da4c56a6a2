/** `npm test`: installs what the tests need, runs all steps, and prints the sum. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EnginePrograms, findOrInstallEngines } from "./engines";
import { freePort } from "./ports";
import { type Output, runScript } from "./run";
import { APP_TESTS, BUILD, CHECKS, STORIES, type Step, type StepContext } from "./steps";
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

/** Runs steps in sequence while the build runs in parallel; the output of each is printed when it ends. */
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
  const [checks, [build = FAILED]] = await Promise.all([
    performBeside(CHECKS, surroundings),
    performBeside([BUILD], surroundings),
  ]);
  const first = [...checks, build];
  const last: Tally[] = [];
  for (const step of [APP_TESTS, STORIES]) {
    if (succeeded(build)) last.push(await perform(step, surroundings));
    else {
      console.log(`\n── ${step.name}: not run, since there is no build; counted as failed`);
      last.push(FAILED);
    }
  }
  return sum([...first, ...last]);
}

/** The browsers, and how long it took to find or install them: that is no part of the tests. */
function browsers(): EnginePrograms {
  const start = performance.now();
  const programs = findOrInstallEngines();
  const { chromium, firefox, webkit } = programs;
  for (const [name, path] of Object.entries({ chromium, firefox, webkit: webkit?.browser }))
    console.log(`${name}: ${path ?? "not found, and could not be installed"}`);
  console.log(`found or installed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return programs;
}

const reports = mkdtempSync(join(tmpdir(), "dateline-atlas-test-"));
try {
  const { chromium: browser } = browsers();
  // Unit tests and the build read the generated assets. If this fails, the build fails too and is counted.
  runScript("assets");
  const tally = await performAll({ reports, port: await freePort(), browser });
  process.exitCode = succeeded(tally) ? 0 : 1;
  console.log(`\n${line(tally)}`);
} finally {
  rmSync(reports, { recursive: true, force: true });
}
