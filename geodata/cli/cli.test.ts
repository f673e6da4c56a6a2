import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, test } from "vitest";

/** Runs a command in a process of its own. */
function cli(name: string, ...args: string[]) {
  const script = path.join(import.meta.dirname, `${name}.ts`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", script, ...args],
    { encoding: "utf8" },
  );
  return { status, stdout, stderr };
}

test("check prints the number of items of each kind", () => {
  const { status, stdout, stderr } = cli("check");
  expect(stderr).toBe("");
  expect(stdout).toMatch(/^\d+ reports, \d+ excerpts, .* places: all well\n$/);
  expect(status).toBe(0);
});

test.each([
  ["without a folder", [], /^Usage: npm run reports:verify/],
  ["with a folder that is not there", ["no-such-folder"], /^There is no folder no-such-folder\./],
])("verify %s prints its usage", (_, args, message) => {
  const { status, stderr } = cli("verify", ...args);
  expect(stderr).toMatch(message);
  expect(stderr).toContain("The texts of the reports are not in this repository");
  expect(status).toBe(1);
});
