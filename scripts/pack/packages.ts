/** The packages whose code is in a packed folder. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { buildSync, type Metafile } from "esbuild";

/** The innermost package of a path, and what stands before it. */
const FOLDER = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;

/** Folders of the packages that files belong to, as paths from the root. */
export const foldersOf = (files: Iterable<string>): string[] => [
  ...new Set([...files].flatMap((file) => FOLDER.exec(file)?.[1] ?? [])),
];

/** The files that left something in a bundle. */
export const filesIn = ({ outputs }: Metafile): string[] =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? path : [])),
  );

/** The packages that `public/` has files of (`scripts/assets.ts`). */
export const PUBLISHED = [
  "maplibre-gl",
  "@fontsource/noto-sans",
  "@fontsource/noto-sans-kr",
  "@fontsource/source-serif-4",
].map((name) => `node_modules/${name}`);

/**
 * The files of packages that Next's chunks and the page's scripts are made of. Next keeps no record of it, so
 * that the same sources are bundled once more, and not written.
 */
export function bundledByNext(root: string): string[] {
  const sources = (folder: string, pattern: RegExp) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => pattern.test(path) && !path.includes(".test."))
      .map((path) => join(folder, path));
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: [
      ...sources("app", /\.tsx?$/),
      ...sources("components", /\.client\.tsx?$/),
      "proxy.ts",
      "instrumentation.ts",
    ],
    outdir: "unwritten",
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    external: ["next", "react", "react-dom", "@resvg/resvg-js", "maplibre-gl"],
    loader: { ".css": "empty" },
    logLevel: "error",
  });
  return filesIn(metafile);
}
