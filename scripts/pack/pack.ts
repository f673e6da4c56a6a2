import { copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { FONT_FILES } from "../../lib/server/font-files";
import { compiledLicences, thirdParty } from "./notices";
import { bundledByNext, filesIn, foldersOf, PUBLISHED } from "./packages";
import { bundlePrograms } from "./programs";
import { importedFiles, manifestsOf, tracedFiles } from "./trace";

const MANIFEST = ".next/required-server-files.json";
/** What it says: Next's configuration, and the files that Next's server reads before it serves. */
type Manifest = { config: object; files: string[] };

/** What only the build and debuggers read. */
const NOT_SERVED = /\.(?:map|nft\.json)$/;

/** Writes the packed folder of the built checkout at `root`. */
export async function packInto(folder: string, root: string): Promise<void> {
  const write = (path: string, contents: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), contents);
  };
  const copy = (path: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(root, path), join(folder, path));
  };

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
  for (const path of [...modules, ...files, ...builtFiles(root), ...dataFiles(root), ...FONT_FILES])
    copy(path);
  // Links to packages whose names carry a hash, which Next's chunks import.
  cpSync(join(root, ".next/node_modules"), join(folder, ".next/node_modules"), {
    recursive: true,
    verbatimSymlinks: true,
  });
  write(MANIFEST, manifest);
  write("package.json", packageJson(root));
  const inside = foldersOf([
    ...modules,
    ...FONT_FILES,
    ...filesIn(programs.metafile),
    ...bundledByNext(root),
  ]);
  write("THIRD-PARTY.txt", thirdParty(root, [...new Set([...inside, ...PUBLISHED])]));
}

/** What Next's server reads and serves. */
const builtFiles = (root: string): string[] =>
  [".next/server", ".next/static", "public"]
    .flatMap((folder) => filesOf(root, folder))
    .filter((path) => !NOT_SERVED.test(path));

/** The reports, places and basemap without the programs that check and make them. */
const dataFiles = (root: string): string[] =>
  filesOf(root, "geodata").filter((path) => extname(path) !== ".ts");

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
