import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readEdtf } from "@/geodata/edtf";
import { repositoryFiles } from "./sources";

/** A path in backquotes with one of the project's file extensions. */
const PATH = /`((?:[\w()[\]@.-]+\/)+[\w()[\].-]+\.(?:tsx?|css|js|json|md))`/g;
/** Files that only exist after a build, and those of an editor's own atlas, beside the project. */
const ELSEWHERE = /^(?:\.next|public|\.\.)\/|\/generated\//;
/** Where a path may start: the project, or any atlas, of which the invented one has every file. */
const ROOTS = [".", "tests/atlas"];

const missing = (text: string): string[] =>
  [...text.matchAll(PATH)]
    .map(([, path = ""]) => path)
    .filter((path) => !ELSEWHERE.test(path))
    .filter((path) => !ROOTS.some((root) => existsSync(join(root, path))));

const pages = (repositoryFiles() ?? []).filter(({ path }) => path.endsWith(".md"));

test.each(pages)("every file that $path names is there", ({ text }) => {
  expect(missing(text)).toEqual([]);
});

test("a file that is gone is found", () => {
  expect(missing("See `lib/atlas/atlas.ts` and `lib/atlas/long-gone.ts`.")).toEqual([
    "lib/atlas/long-gone.ts",
  ]);
});

test("every date of the field guide is one that the check takes", () => {
  const guide = readFileSync("docs/field-guide.md", "utf8");
  const dates = [...guide.matchAll(/^\| .*\| `([\d./~?%-]*\d{4}[\d./~?%-]*)` +\|/gm)].map(
    ([, date = ""]) => date,
  );
  expect(dates.length).toBeGreaterThan(10);
  expect(dates.filter((date) => readEdtf(date) === null)).toEqual([]);
});

test("every field and every word of the field guide stands in the invented atlas", () => {
  const guide = readFileSync("docs/field-guide.md", "utf8");
  const rows = guide.match(/^\| `[^|]*/gm) ?? [];
  const words = rows.flatMap((row) => row.match(/(?<=`)[\w-]+(?=`)/g) ?? []);
  const files = readdirSync("tests/atlas", { recursive: true, encoding: "utf8" })
    .filter(
      (name) => name.endsWith(".json") && !/^(?:layers\/|reports\.lock|provenance)/.test(name),
    )
    .map((name) => readFileSync(join("tests/atlas", name), "utf8"))
    .join("\n");
  expect(words.length).toBeGreaterThan(50);
  expect(words.filter((word) => !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(files))).toEqual(
    [],
  );
});
