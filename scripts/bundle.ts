import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, buildSync } from "esbuild";
import { ESBUILD_TARGET, SUPPORTED } from "./minimum-browsers";

const COMPONENTS = fileURLToPath(new URL("../components", import.meta.url));

/** A module of `components/` and all that it imports, minified: without React, so that it runs before the page's scripts. */
export function bundle(entry: string, options: BuildOptions = {}): Uint8Array {
  const { outputFiles } = buildSync({
    entryPoints: [join(COMPONENTS, entry)],
    bundle: true,
    minify: true,
    format: "esm",
    target: ESBUILD_TARGET,
    supported: SUPPORTED,
    // React and Next read it; nobody does here.
    logOverride: { "unsupported-directive": "silent" },
    ...options,
    write: false,
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`expected a bundle of components/${entry}, got none`);
  return file.contents;
}
