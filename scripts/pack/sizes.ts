import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The bytes of a folder's files, for each of its entries, the largest first. */
export const sizes = (folder: string): [name: string, bytes: number][] =>
  readdirSync(folder)
    .map((name): [string, number] => [name, bytesOf(join(folder, name))])
    .sort(([, a], [, b]) => b - a);

function bytesOf(path: string): number {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.size;
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((name) => statSync(join(path, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0);
}

export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
