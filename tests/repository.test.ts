import { expect, test } from "vitest";
import { repositoryFiles } from "./sources";
import { resolvedPackages, traces } from "./traces";

const files = repositoryFiles();
const at = (text: string) => traces([{ path: "a.md", text }]);

test.skipIf(files === null)("no file names the developer's machine or a package registry", () => {
  expect(files?.length).toBeGreaterThan(10);
  expect(traces(files ?? [])).toEqual([]);
});

test.skipIf(files === null)("the lock file does not say where packages came from", () => {
  const lock = files?.find(({ path }) => path === "package-lock.json");
  expect(resolvedPackages(lock?.text ?? "")).toEqual([]);
});

test.each([
  ["a home", ["see ", "home", "ann/x"].join("/"), "home"],
  ["a file URL", ["file:/", "", "root", "x"].join("/"), "root"],
  ["a quoted path", `"${["", "work", "main"].join("/")}"`, "work"],
])("%s is found", (_, text, name) => {
  expect(at(`one\n${text}`)).toEqual([`a.md:2: ${["", name, ""].join("/")}`]);
});

test.each([
  ["the usual registry", ["registry", "npmjs", "org"]],
  ["a mirror", ["registry", "some-mirror", "com"]],
  ["GitHub's", ["npm", "pkg", "github", "com"]],
])("%s is found", (_, pieces) => {
  const host = pieces.join(".");
  expect(at(`https://${host}/react`)).toEqual([`a.md:1: ${host}`]);
});

test.each([
  ["a folder within another", ["public", "home", "index.html, site", "work", "x"].join("/")],
  ["an address", "https://example.org/home"],
  ["the word", "the registry. Then"],
])("%s is no trace", (_, text) => {
  expect(at(text)).toEqual([]);
});

test("a resolved package is found", () => {
  const packages = { "": {}, "node_modules/a": { resolved: "https://example.org/a.tgz" } };
  expect(resolvedPackages(JSON.stringify({ packages }))).toEqual(["node_modules/a"]);
});
