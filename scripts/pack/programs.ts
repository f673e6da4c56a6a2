/** The programs of a packed folder, each bundled into one file from TypeScript and most of its packages. */
import { buildSync, type Metafile } from "esbuild";

/** What they are called in the packed folder, and where they are here. `server` is the one that is started. */
const PROGRAMS = {
  server: "scripts/serve/index.ts",
  render: "scripts/serve/render.ts",
  paint: "scripts/serve/paint.ts",
};

/** Packages that stay files: Next, whose modules are shared with the built pages, and native code. */
const COPIED = ["next", "@resvg/resvg-js"];

/**
 * What every program begins with. Paths are read from the working directory, wherever the server is started; only the
 * folder of another atlas is meant from there.
 * Next takes its configuration from the environment, as in its own standalone output: it would check
 * `next.config.js` with modules of webpack, which are not there. Packages that are CommonJS want a `require`.
 */
const beginning = (
  config: string,
): string => `import { createRequire as requireFrom } from "node:module";
import { resolve as resolveFromHere } from "node:path";
const require = requireFrom(import.meta.url);
if (process.env.ATLAS) process.env.ATLAS = resolveFromHere(process.env.ATLAS);
process.chdir(import.meta.dirname);
process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = ${JSON.stringify(config)};
`;

/** Files by name, and what they were made of. */
export interface Programs {
  files: { name: string; contents: Uint8Array }[];
  metafile: Metafile;
  /** The packages that they import as files. */
  packages: string[];
}

/**
 * Bundles the programs of the checkout at `root`.
 *
 * @param config Next's configuration as the build wrote it down, in JSON
 */
export function bundlePrograms(root: string, config: string): Programs {
  const bundles = Object.entries(PROGRAMS).map(([name, entry]) => {
    const { outputFiles, metafile } = buildSync({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: `${name}.js`,
      bundle: true,
      write: false,
      metafile: true,
      platform: "node",
      // Before `main`, which may be UMD, whose imports esbuild does not see.
      mainFields: ["module", "main"],
      format: "esm",
      target: "node20",
      external: COPIED,
      banner: { js: beginning(config) },
    });
    const contents = outputFiles[0]?.contents as Uint8Array;
    return { file: { name: `${name}.js`, contents }, metafile };
  });
  const metafile = {
    inputs: Object.assign({}, ...bundles.map(({ metafile }) => metafile.inputs)),
    outputs: Object.assign({}, ...bundles.map(({ metafile }) => metafile.outputs)),
  };
  const imports = Object.values(metafile.outputs as Metafile["outputs"]).flatMap((o) => o.imports);
  return {
    files: bundles.map(({ file }) => file),
    metafile,
    packages: [...new Set(imports.map(({ path }) => path))].filter((path) =>
      COPIED.some((name) => path === name || path.startsWith(`${name}/`)),
    ),
  };
}
