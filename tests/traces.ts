/** Finds what a developer's machine may leave in a repository. */
import type { SourceFile } from "./sources";

/** Put together here, so that no file of ours holds one. */
const HOMES = new RegExp(`(?<![\\w.-])/(?:${["work", "root", "home", "Users"].join("|")})/`);
const REGISTRY = new RegExp(
  [
    ["\\bregistry", "[a-z0-9-]+", "[a-z]{2,}\\b"],
    ["\\bnpm", "pkg", "[a-z]+", "com\\b"],
  ]
    .map((pieces) => pieces.join("\\."))
    .join("|"),
  "i",
);

/** Each trace as `file:line: what was found`. */
export const traces = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) =>
      [HOMES, REGISTRY].flatMap((pattern) => {
        const found = pattern.exec(line)?.[0];
        return found ? [`${path}:${index + 1}: ${found}`] : [];
      }),
    ),
  );

/** Packages of a lock file that say where they were fetched from. */
export function resolvedPackages(lock: string): string[] {
  const { packages }: { packages: Record<string, { resolved?: string }> } = JSON.parse(lock);
  return Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined);
}
