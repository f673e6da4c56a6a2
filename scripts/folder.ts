/** Writes generated files and folders, and touches only what differs. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

export type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Makes a folder contain exactly the given files; returns how many files were written or removed. A
 * compressed file (`scripts/compress.ts`) stays until its original changes.
 */
export function fillFolder(folder: string, files: Files): number {
  mkdirSync(folder, { recursive: true });
  const changed = [...files].filter(([name, bytes]) => !holds(join(folder, name), bytes));
  const expected = new Set(files.keys());
  for (const [name] of files) expected.add(`${name}.br`);
  for (const [name] of changed) expected.delete(`${name}.br`);
  const stale = readdirSync(folder).filter((name) => !expected.has(name));
  for (const name of stale) rmSync(join(folder, name), { recursive: true });
  for (const [name, bytes] of changed) writeFileSync(join(folder, name), bytes);
  return stale.length + changed.length;
}

/** Writes a file if it differs; returns how many files were written. */
export function fillFile(path: string, bytes: Uint8Array): number {
  if (holds(path, bytes)) return 0;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return 1;
}

const holds = (path: string, bytes: Uint8Array): boolean =>
  existsSync(path) && readFileSync(path).equals(bytes);
