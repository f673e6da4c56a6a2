import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { ATLAS_FILES } from "../../geodata/files";
import { atlasRoot } from "../../geodata/root";
import { FONT_FILES } from "../../lib/server/font-files.server";
import { compiledLicences, thirdParty } from "./notices";
import { filesIn, filesInChunks, filesInScripts, foldersOf, PUBLISHED } from "./packages";
import { bundlePrograms } from "./programs";
import { importedFiles, manifestsOf, tracedFiles } from "./trace";

const MANIFEST = ".next/required-server-files.json";
/** What it says: Next's configuration, and the files that Next's server reads before it serves. */
type Manifest = { config: object; files: string[] };

/** Links to packages under names with a hash, by which Next's chunks import them. */
const LINKS = ".next/node_modules";

/** What only the build and debuggers read. */
const NOT_SERVED = /\.(?:map|nft\.json)$/;

/** Writes the packed folder of the built checkout at `root`, with the atlas of another folder or its own. */
export async function packInto(folder: string, root: string, atlas = atlasRoot()): Promise<void> {
  const write = (path: string, contents: string | Uint8Array): void =>
    writeFileSync(placeOf(folder, path), contents);
  const copy = (path: string): void => copyFileSync(join(root, path), placeOf(folder, path));

  // Next writes down where it was built; nothing looks there afterwards.
  const manifest = readFileSync(join(root, MANIFEST), "utf8").replaceAll(
    JSON.stringify(root),
    '"."',
  );
  const { config, files }: Manifest = JSON.parse(manifest);
  const programs = bundlePrograms(root, JSON.stringify(config));
  const modules = new Set([
    ...(await importedFiles(root, programs.packages)),
    ...tracedFiles(root),
  ]);
  for (const path of manifestsOf(root, modules)) modules.add(path);
  for (const path of compiledLicences(root, modules)) modules.add(path);

  for (const { name, contents } of programs.files) write(name, contents);
  for (const path of [...modules, ...files, ...builtFiles(root), ...FONT_FILES]) copy(path);
  for (const path of filesOf(root, BASEMAP)) copy(path);
  for (const path of atlasFiles(atlas))
    copyFileSync(join(atlas, path), placeOf(folder, join("geodata", path)));
  if (existsSync(join(root, LINKS)))
    cpSync(join(root, LINKS), join(folder, LINKS), { recursive: true, verbatimSymlinks: true });
  write(MANIFEST, manifest);
  write("package.json", packageJson(root));
  const inside = foldersOf(root, [
    ...modules,
    ...FONT_FILES,
    ...filesIn(programs.metafile),
    ...filesInChunks(root),
    ...filesInScripts(root),
  ]);
  write("THIRD-PARTY.txt", thirdParty(root, [...new Set([...inside, ...PUBLISHED])], atlas));
}

/** Where a path goes; makes the folders above it. */
function placeOf(folder: string, path: string): string {
  const place = join(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  return place;
}

/** What Next's server reads and serves. */
const builtFiles = (root: string): string[] =>
  [".next/server", ".next/static", "public"]
    .flatMap((folder) => filesOf(root, folder))
    .filter((path) => !NOT_SERVED.test(path));

/** What every atlas is drawn on. */
const BASEMAP = "geodata/basemap";

/** What is served of an atlas: not the texts of its reports, nor what else an editor keeps beside it. */
const atlasFiles = (atlas: string): string[] =>
  ATLAS_FILES.filter((name) => existsSync(join(atlas, name))).flatMap((name) =>
    statSync(join(atlas, name)).isDirectory() ? filesOf(atlas, name) : [name],
  );

const filesOf = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));

function packageJson(root: string): string {
  const { name, version, type, engines } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  );
  return `${JSON.stringify({ name, version, private: true, type, engines }, null, 2)}\n`;
}
