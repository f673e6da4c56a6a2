/**
 * Generates the assets that Next does not (`npm run assets`): fills `public/` with files of installed
 * packages and with the scripts of `<live-map>` and `<dateline-atlas>`, and bundles the starter, which is
 * inlined into pages.
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
 * Makes Chromium compile the file completely, on a background thread while it downloads, instead of compiling
 * each function on the main thread when it is first called. It must be on the first line (WICG, Explicit
 * JavaScript Compile Hints); to other browsers it is a comment.
 */
const COMPILED_AS_IT_COMES = "//# allFunctionsCalledOnLoad\n";

const STARTS_THE_MAP = basename(MAPLIBRE_SCRIPT);
/**
 * MapLibre as distributed, except for that line: browsers compile a separate module sooner than a copy in a
 * bundle. MapLibre's docs ask for the worker and the shared file; in 6.17 the shared one is empty and the
 * worker does not need it.
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

/** The starter as `Starter.tsx` imports it: one bundle for the atlas's own pages, one for live embeds. */
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
  // After the fonts, because the script contains their list.
  fill(LIVE_MAP_FOLDER, elementFiles());
  const changed = fillFile(join(ROOT, "public/embed.js"), embedScript());
  console.log(`public/embed.js: 1 file, ${changed} changed`);
  fill("components/boot/generated", starterFiles());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
