/** The packages whose code is in a packed folder. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { buildSync, type Metafile } from "esbuild";

/** The packages that `public/` has files of (`scripts/assets.ts`). */
export const PUBLISHED = [
  "maplibre-gl",
  "@fontsource/noto-sans",
  "@fontsource/noto-sans-kr",
  "@fontsource/source-serif-4",
].map((name) => `node_modules/${name}`);

/**
 * Folders of the packages that files belong to, as paths from the root. A package that came inside another
 * one's bundle is found where it is installed by itself; if it is not, the outer package answers for it.
 */
export function foldersOf(root: string, files: Iterable<string>): string[] {
  const installed = (folder: string): string | null =>
    existsSync(join(root, folder, "package.json")) ? folder : null;
  const folderOf = (file: string): string[] => {
    const inner = /^(.*\bnode_modules\/)((?:@[^/]+\/)?[^/]+)\//.exec(file);
    if (!inner) return [];
    const [, above = "", name = ""] = inner;
    const found = installed(above + name) ?? installed(`node_modules/${name}`);
    return found === null ? folderOf(above.slice(0, -"node_modules/".length)) : [found];
  };
  return [...new Set([...files].flatMap(folderOf))];
}

/** The files that left something in a bundle of esbuild. */
export const filesIn = ({ outputs }: Metafile): string[] =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path : [])),
  );

type SourceMap = { sources?: string[]; sections?: { map: SourceMap }[] };

const sourcesOf = ({ sources = [], sections = [] }: SourceMap): string[] => [
  ...sources,
  ...sections.flatMap(({ map }) => sourcesOf(map)),
];

/**
 * The files that Next's chunks were made of, from their source maps. Those of the server alone have maps, but
 * what a page's scripts are made of the server renders, too.
 */
export function filesInChunks(root: string): string[] {
  const server = join(root, ".next/server");
  const maps = readdirSync(server, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".map"))
    .map((name) => join(server, name));
  const files = maps.flatMap((path) =>
    sourcesOf(JSON.parse(readFileSync(path, "utf8"))).map((source) =>
      relative(root, join(dirname(path), decodeURIComponent(source))),
    ),
  );
  return [...new Set(files)];
}

/** The files that the scripts in `public/` and the starter were made of (`scripts/bundle.ts`). */
export function filesInScripts(root: string): string[] {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: ["components/*/element.client.ts", "components/boot/starter.client.ts"],
    outdir: "unwritten",
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    logLevel: "error",
  });
  return filesIn(metafile);
}
