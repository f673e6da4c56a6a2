import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { repositoryFiles } from "./sources";

/** A path in backquotes with one of the project's file extensions. */
const PATH = /`((?:[\w()[\]@.-]+\/)+[\w()[\].-]+\.(?:tsx?|css|js|json|md))`/g;
/** Files that only exist after a build. */
const BUILT = /^(?:\.next|public)\/|\/generated\//;

const missing = (text: string): string[] =>
  [...text.matchAll(PATH)]
    .map(([, path = ""]) => path)
    .filter((path) => !BUILT.test(path) && !existsSync(path));

const pages = (repositoryFiles() ?? []).filter(({ path }) => path.endsWith(".md"));

test.each(pages)("every file that $path names is there", ({ text }) => {
  expect(missing(text)).toEqual([]);
});

test("a file that is gone is found", () => {
  expect(missing("See `lib/atlas/atlas.ts` and `lib/atlas/long-gone.ts`.")).toEqual([
    "lib/atlas/long-gone.ts",
  ]);
});
