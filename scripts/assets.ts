/** Copies what browsers fetch as it is from the installed packages to `public/`; see `npm run assets`. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Files, fillFolder } from "./folder";
import { fontFiles } from "./fonts";
import { hangulOnTheMap } from "./hangul";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * The library as distributed: browsers compile a module sooner than a bundle's copy of it. MapLibre's
 * docs ask for worker and shared file; in 6.17 the shared one is empty and the worker needs nothing.
 */
const LIBRARY = ["maplibre-gl.mjs", "maplibre-gl-worker.mjs", "maplibre-gl-shared.mjs"];

function libraryFiles(): Files {
  const require = createRequire(import.meta.url);
  const dist = join(dirname(require.resolve("maplibre-gl/package.json")), "dist");
  return new Map(LIBRARY.map((name) => [name, readFileSync(join(dist, name))]));
}

function fill(folder: string, files: Files): void {
  const changed = fillFolder(join(ROOT, folder), files);
  console.log(`${folder}: ${files.size} files, ${changed} changed`);
}

try {
  fill("public/maplibre", libraryFiles());
  fill("public/fonts", fontFiles(hangulOnTheMap(ROOT)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
