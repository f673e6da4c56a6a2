/** Finds traces of a developer's machine in the repository. */
import type { SourceFile } from "./sources";

/** Assembled here, so that this file itself contains none. */
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

/** Each trace, as `file:line: what was found`. */
export const traces = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text }) =>
    text.split("\n").flatMap((line, index) =>
      [HOMES, REGISTRY].flatMap((pattern) => {
        const found = pattern.exec(line)?.[0];
        return found ? [`${path}:${index + 1}: ${found}`] : [];
      }),
    ),
  );

/** Packages in a lock file with the URL that they were fetched from. */
export function resolvedPackages(lock: string): string[] {
  const { packages }: { packages: Record<string, { resolved?: string }> } = JSON.parse(lock);
  return Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined);
}
