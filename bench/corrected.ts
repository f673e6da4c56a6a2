/** A copy of the built app in which one excerpt has been withdrawn. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { ROOT } from "../scripts/server-process";

export const WITHDRAWN = {
  report: "report-001",
  excerpt: "shoigu-over-6000-kursk",
  place: "kursk-oblast",
  /** A part of it that no other excerpt has. */
  words: "over 6,000 personnel",
};

/** Not part of a deployment. */
const LEFT_OUT = new Set(["node_modules", ".git", "test-results", join(".next", "cache")]);

/** Copies the app into a temporary folder and takes the excerpt out of its data, as an editor would. */
export function copyCorrected(): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), "atlas-corrected-"));
  cpSync(ROOT, root, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !LEFT_OUT.has(relative(ROOT, path).split(sep).slice(0, 2).join(sep)),
  });
  symlinkSync(join(ROOT, "node_modules"), join(root, "node_modules"));
  edit(join(root, `geodata/reports/${WITHDRAWN.report}.json`), (report) => {
    report.excerpts = report.excerpts.filter(({ id }: { id: string }) => id !== WITHDRAWN.excerpt);
  });
  edit(join(root, "geodata/reports.lock.json"), (lock) => {
    delete lock[WITHDRAWN.report].excerpts[WITHDRAWN.excerpt];
  });
  return { root, remove: () => rmSync(root, { recursive: true }) };
}

// biome-ignore lint/suspicious/noExplicitAny: JSON of two shapes, of which one field is changed.
function edit(file: string, change: (value: any) => void): void {
  const value = JSON.parse(readFileSync(file, "utf8"));
  change(value);
  writeFileSync(file, JSON.stringify(value));
}
