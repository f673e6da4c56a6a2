/** The derived files of an atlas on the disk. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Loader } from "../load";
import type { Derived } from "./provenance";

/** Writes the files, and removes those of layers that are no longer derived; one line for each. */
export function writeFiles(root: string, files: readonly Derived[]): string[] {
  for (const { path, text } of files) {
    const target = join(root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  const stale = staleLayers(root, files);
  for (const path of stale) rmSync(join(root, path));
  return [
    ...files.map(({ path, text }) => `wrote ${path}, ${Buffer.byteLength(text)} bytes`),
    ...stale.map((path) => `removed ${path}`),
  ];
}

/** The paths of the files that are not as derived. */
export const differing = (root: string, files: readonly Derived[]): string[] => [
  ...files.filter((file) => read(join(root, file.path)) !== file.text).map(({ path }) => path),
  ...staleLayers(root, files),
];

const read = (path: string): string | null =>
  existsSync(path) ? readFileSync(path, "utf8") : null;

const staleLayers = (root: string, files: readonly Derived[]): string[] =>
  new Loader(root)
    .list("layers", ".geojson")
    .map((name) => `layers/${name}`)
    .filter((path) => !files.some((file) => file.path === path));
