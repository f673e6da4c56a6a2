/** Makes a generated folder hold exactly the given files, or a file its bytes, and touches only what differs. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Returns how many files were written or removed: 0 when nothing had changed. What was compressed from a
 * file (`scripts/compress.ts`) stays beside it until the file changes.
 */
export function fillFolder(folder: string, files: Files): number {
  mkdirSync(folder, { recursive: true });
  const changed = [...files].filter(([name, bytes]) => !holds(join(folder, name), bytes));
  const kept = new Set(files.keys());
  for (const [name] of files) kept.add(`${name}.br`);
  for (const [name] of changed) kept.delete(`${name}.br`);
  const stale = readdirSync(folder).filter((name) => !kept.has(name));
  for (const name of stale) rmSync(join(folder, name), { recursive: true });
  for (const [name, bytes] of changed) writeFileSync(join(folder, name), bytes);
  return stale.length + changed.length;
}

/** Writes one file, where it differs; returns how many were written. */
export function fillFile(path: string, bytes: Uint8Array): number {
  if (holds(path, bytes)) return 0;
  writeFileSync(path, bytes);
  return 1;
}

const holds = (path: string, bytes: Uint8Array): boolean =>
  existsSync(path) && readFileSync(path).equals(bytes);
