import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, buildSync } from "esbuild";
import { ESBUILD_TARGET, SUPPORTED } from "./minimum-browsers";

const COMPONENTS = fileURLToPath(new URL("../components", import.meta.url));

/**
 * Bundles and minifies a module of `components/` with its imports. It must not import React, because it runs
 * before the page's scripts.
 */
export function bundle(entry: string, options: BuildOptions = {}): Uint8Array {
  const { outputFiles } = buildSync({
    entryPoints: [join(COMPONENTS, entry)],
    bundle: true,
    minify: true,
    format: "esm",
    target: ESBUILD_TARGET,
    supported: SUPPORTED,
    // `"use client"` is for React and Next only.
    logOverride: { "unsupported-directive": "silent" },
    ...options,
    write: false,
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`expected a bundle of components/${entry}, got none`);
  return file.contents;
}
