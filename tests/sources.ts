/** The repository's files, for tests that read them. */
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export type SourceFile = { path: string; text: string };

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** The TypeScript files of a folder, with their paths from the root. */
export function sourcesOf(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : sourcesOf(path);
    return /\.tsx?$/.test(entry.name) ? [read(path)] : [];
  });
}

/** Files that git tracks or would track; null without git. */
export function repositoryFiles(): SourceFile[] | null {
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"];
  try {
    // The checkout may belong to another user, as in a container.
    const safe = ["-c", `safe.directory=${ROOT.replace(/\/$/, "")}`];
    const stdout = execFileSync("git", [...safe, ...list], { cwd: ROOT, encoding: "utf8" });
    return stdout.split("\0").filter(Boolean).flatMap(readIfThere);
  } catch {
    return null;
  }
}

const read = (path: string): SourceFile => ({ path, text: readFileSync(join(ROOT, path), "utf8") });

/** A file that is deleted but not yet committed is still listed. */
function readIfThere(path: string): SourceFile[] {
  try {
    return [read(path)];
  } catch {
    return [];
  }
}
