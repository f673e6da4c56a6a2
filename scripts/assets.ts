/**
 * Generates the assets that Next does not (`npm run assets`): fills `public/` with files of installed
 * packages and with the scripts of `<live-map>` and `<dateline-atlas>`, and bundles the starter, which is
 * inlined into pages.
 *
 * The name of each file contains a hash of its content, except that of `embed.js`, which stands in other
 * people's articles. The addresses are written as modules to `lib/boot/generated/`, from where everything
 * takes them, and to `lib/style/generated/`, for the fonts.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { addressIn, FONTS_FOLDER, LIVE_MAP_FOLDER, MAPLIBRE_FOLDER } from "./asset-folders";
import { bundle } from "./bundle";
import { embedScript } from "./embed-script";
import { type Files, fillFile, fillFolder } from "./folder";
import { fontFiles } from "./fonts";
import { hashedName } from "./hashed";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/**
 * Makes Chromium compile the file completely, on a background thread while it downloads, instead of compiling
 * each function on the main thread when it is first called. It must be on the first line (WICG, Explicit
 * JavaScript Compile Hints); to other browsers it is a comment.
 */
const COMPILED_AS_IT_COMES = "//# allFunctionsCalledOnLoad\n";

/** The files that a module of `lib/boot/generated/` names, by the name of the constant. */
type Named = Readonly<Record<string, readonly [name: string, bytes: Uint8Array]>>;

/**
 * MapLibre as distributed, except for that line: browsers compile a separate module sooner than a copy in a
 * bundle.
 *
 * @throws if a file names a third one, which it would not find. (MapLibre's docs also ask for
 * `maplibre-gl-shared.mjs`; in 6.17 that is empty, and nothing imports it.)
 */
function mapLibre(): Named {
  const require = createRequire(import.meta.url);
  const dist = join(dirname(require.resolve("maplibre-gl/package.json")), "dist");
  const read = (name: string) => {
    const bytes = readFileSync(join(dist, name));
    const [other] = /maplibre-gl-shared[\w-]*\.mjs/.exec(bytes.toString()) ?? [];
    if (other) throw new Error(`${name}: expected no other file to be named, found ${other}`);
    return bytes;
  };
  const library = Buffer.concat([Buffer.from(COMPILED_AS_IT_COMES), read("maplibre-gl.mjs")]);
  return {
    MAPLIBRE_SCRIPT: ["maplibre-gl.mjs", library],
    MAPLIBRE_WORKER: ["maplibre-gl-worker.mjs", read("maplibre-gl-worker.mjs")],
  };
}

function liveMap(): Named {
  const banner = { js: COMPILED_AS_IT_COMES.trim() };
  return { LIVE_MAP_SCRIPT: ["live-map.mjs", bundle("live-map/element.client.ts", { banner })] };
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

function write(path: string, bytes: Uint8Array): void {
  console.log(`${path}: 1 file, ${fillFile(join(ROOT, path), bytes)} changed`);
}

/** Fills a folder of `public/` with files under hashed names, and writes a module with their addresses. */
function publish(folder: string, module: string, files: Named): void {
  const hashed = Object.entries(files).map(
    ([constant, [name, bytes]]) => [constant, hashedName(name, bytes), bytes] as const,
  );
  fill(folder, new Map(hashed.map(([, name, bytes]) => [name, bytes])));
  const lines = hashed.map(
    ([constant, name]) => `export const ${constant} = "${addressIn(folder, name)}";\n`,
  );
  const text = `// Written by scripts/assets.ts.\n${lines.join("")}`;
  write(`lib/boot/generated/${module}.ts`, Buffer.from(text));
}

try {
  publish(MAPLIBRE_FOLDER, "maplibre", mapLibre());
  const fonts = fontFiles();
  fill(FONTS_FOLDER, fonts.published);
  fill("lib/style/generated", fonts.described);
  // After MapLibre and the fonts, whose addresses the script contains.
  publish(LIVE_MAP_FOLDER, "live-map", liveMap());
  write("public/embed.js", embedScript());
  fill("components/boot/generated", starterFiles());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
