/** Which files of `node_modules` run in production. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { build, type Plugin } from "esbuild";

/**
 * What Next requires only where production never comes, as it is imported: the development server, its
 * bundler, and `sharp`, which is for `next/image`.
 */
const NOT_RUN = /\/next-dev-server$|\/setup-dev-bundler$|^sharp$/;

/** `sharp` and what only it needs. */
const IMAGES = /^node_modules\/(?:sharp|@img|detect-libc|semver)\//;

/** The files that some packages need, as paths from `root`: all that they import. */
export async function importedFiles(root: string, packages: readonly string[]): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: root,
    stdin: {
      contents: packages.map((name) => `require(${JSON.stringify(name)});`).join("\n"),
      resolveDir: root,
    },
    outdir: "unwritten",
    bundle: true,
    write: false,
    metafile: true,
    treeShaking: false,
    // Variants for development stand behind comparisons with these.
    define: { "process.env.NODE_ENV": '"production"', "process.env.TURBOPACK": '"1"' },
    minifySyntax: true,
    platform: "node",
    loader: { ".node": "empty" },
    // Not the warnings of packages for other platforms, which are not installed.
    logLevel: "error",
    plugins: [leaveOut(root)],
  });
  return Object.keys(metafile.inputs).filter((path) => isFile(root, path));
}

/** Leaves out what production does not run, what is built into Node, and what Next can do without. */
const leaveOut = (root: string): Plugin => ({
  name: "leave-out",
  setup({ onResolve }) {
    const isInstalled = (path: string) =>
      existsSync(join(root, "node_modules", /^(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? ""));
    onResolve({ filter: NOT_RUN }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === "entry-point" || isInstalled(path) ? undefined : { path, external: true },
    );
  },
});

/** The files of `node_modules` that Next traced for its server and for each route (`.nft.json`). */
export function tracedFiles(root: string): string[] {
  const built = join(root, ".next");
  const lists = readdirSync(built, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".nft.json") && !path.includes("next-minimal-server"),
  );
  return lists.flatMap((list) => {
    const folder = dirname(join(built, list));
    const { files }: { files: string[] } = JSON.parse(readFileSync(join(built, list), "utf8"));
    return files
      .map((file) => relative(root, join(folder, file)))
      .filter((path) => path.startsWith("node_modules/") && !IMAGES.test(path));
  });
}

/** The `package.json` files between each file and `node_modules`, which Node reads to resolve and load it. */
export function manifestsOf(root: string, files: Iterable<string>): string[] {
  const folders = new Set<string>();
  for (const file of files)
    for (let at = dirname(file); !at.endsWith("node_modules") && at !== "."; at = dirname(at))
      folders.add(at);
  return [...folders].map((at) => join(at, "package.json")).filter((path) => isFile(root, path));
}

const isFile = (root: string, path: string): boolean =>
  statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;
