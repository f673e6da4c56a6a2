import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { verifyReports } from "@/geodata/verify";

/** Runs a command of `package.json` by its program. */
const run = (program: string, args: readonly string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ["--import", "tsx", program, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
const atlasNew = (...args: string[]) => run("scripts/atlas-new.ts", args);

/** The path of a folder that is deleted after the test, with another one in it. */
function place(): string {
  const folder = mkdtempSync(join(tmpdir(), "dateline-atlas-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

test.each(["none yet", "an empty one"])(
  "writes an atlas that is well into a folder: %s",
  (which) => {
    const folder = join(place(), "mine");
    if (which === "an empty one") mkdirSync(folder);
    const { status, stdout, stderr } = atlasNew(folder);
    expect([status, stderr]).toEqual([0, ""]);
    for (const command of ["place:find", "geodata:build", "reports:verify", "check:data", "start"])
      expect(stdout).toMatch(new RegExp(`ATLAS=\\S+mine npm (?:run )?${command}`));
    expect(verifyReports(folder, join(folder, "texts"))).toContain("reports.lock.json");
    const check = run("geodata/cli/check.ts", [], { ATLAS: folder });
    expect([check.status, check.stderr]).toEqual([0, ""]);
  },
);

test("a folder that is not empty is refused in one line, and stays as it was", () => {
  const folder = place();
  writeFileSync(join(folder, "mine.txt"), "");
  const { status, stdout, stderr } = atlasNew(folder);
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr).toBe(`atlas:new: expected an empty folder, or none yet, at ${folder}\n`);
  expect(readdirSync(folder)).toEqual(["mine.txt"]);
});

test.each([[[]], [["a", "b"]]])("without one folder, %j, it says how it is used", (args) => {
  const { status, stderr } = atlasNew(...args);
  expect([status, stderr]).toEqual([1, "usage: npm run atlas:new -- <folder>\n"]);
});
