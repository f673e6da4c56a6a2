/**
 * `npm run geodata:build`: derives the layers and the basemap from the pinned packages.
 *
 * With `--check` it writes nothing and exits with 1 if a committed file differs by a byte.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { derive } from "./derive";
import type { Derived } from "./provenance";

const GEODATA = fileURLToPath(new URL("..", import.meta.url));

const files = await derive();
if (process.argv.includes("--check")) check(files);
else files.forEach(write);

function write({ path, text }: Derived): void {
  const target = join(GEODATA, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(`wrote ${path}, ${Buffer.byteLength(text)} bytes`);
}

function check(expected: readonly Derived[]): void {
  const differing = expected.filter(({ path, text }) => read(path) !== text);
  for (const { path } of differing) console.error(`${path} differs from what the sources give`);
  if (differing.length > 0) process.exitCode = 1;
  else console.log(`${expected.length} files are what the sources give`);
}

function read(path: string): string | null {
  try {
    return readFileSync(join(GEODATA, path), "utf8");
  } catch {
    return null;
  }
}
