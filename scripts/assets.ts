/**
 * Makes what Next does not: fills `public/` with what browsers fetch apart from the page's scripts (files
 * of installed packages as they are, and the elements `<live-map>` and `<dateline-atlas>`), and bundles
 * the starter, which stands in the page; see `npm run assets`.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { LIVE_MAP_SCRIPT, MAPLIBRE_SCRIPT, MAPLIBRE_WORKER } from "../lib/boot/protocol";
import { LIVE_MAP_FOLDER, MAPLIBRE_FOLDER } from "./asset-folders";
import { bundle } from "./bundle";
import { embedScript } from "./embed-script";
import { type Files, fillFile, fillFolder } from "./folder";
import { fontFiles } from "./fonts";
import { hangulOnTheMap } from "./hangul";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Has Chromium compile a whole file on another thread while it comes, rather than each function when it
 * is first called, by the thread that answers the reader: right for a file that starts a map, and read
 * on its first line alone (WICG, Explicit JavaScript Compile Hints). To others it is a comment.
 */
const COMPILED_AS_IT_COMES = "//# allFunctionsCalledOnLoad\n";

const STARTS_THE_MAP = basename(MAPLIBRE_SCRIPT);
/**
 * The library as distributed, but for that line: browsers compile a module sooner than a bundle's copy of
 * it. MapLibre's docs ask for worker and shared file; in 6.17 the shared one is empty and the worker needs
 * nothing.
 */
const LIBRARY = [STARTS_THE_MAP, basename(MAPLIBRE_WORKER), "maplibre-gl-shared.mjs"];

function libraryFiles(): Files {
  const require = createRequire(import.meta.url);
  const dist = join(dirname(require.resolve("maplibre-gl/package.json")), "dist");
  const files = new Map(LIBRARY.map((name) => [name, readFileSync(join(dist, name))]));
  const library = files.get(STARTS_THE_MAP) as Buffer;
  return files.set(STARTS_THE_MAP, Buffer.concat([Buffer.from(COMPILED_AS_IT_COMES), library]));
}

function elementFiles(): Files {
  const banner = { js: COMPILED_AS_IT_COMES.trim() };
  return new Map([[basename(LIVE_MAP_SCRIPT), bundle("live-map/element.client.ts", { banner })]]);
}

/** The starter as `Starter.tsx` reads it: once for the atlas's own pages, once for a live embed. */
function starterFiles(): Files {
  const starter = (isLiveEmbed: boolean): string => {
    const define = { IS_LIVE_EMBED: String(isLiveEmbed) };
    return Buffer.from(bundle("boot/starter.client.ts", { define })).toString().trim();
  };
  const scripts = { page: starter(false), liveEmbed: starter(true) };
  return new Map([["starter.json", Buffer.from(`${JSON.stringify(scripts, null, 2)}\n`)]]);
}

function fill(folder: string, files: Files): void {
  const changed = fillFolder(join(ROOT, folder), files);
  console.log(`${folder}: ${files.size} files, ${changed} changed`);
}

try {
  fill(MAPLIBRE_FOLDER, libraryFiles());
  fill("public/fonts", fontFiles(hangulOnTheMap(ROOT)));
  // It holds the list of the fonts.
  fill(LIVE_MAP_FOLDER, elementFiles());
  const changed = fillFile(join(ROOT, "public/embed.js"), embedScript());
  console.log(`public/embed.js: 1 file, ${changed} changed`);
  fill("components/boot/generated", starterFiles());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
