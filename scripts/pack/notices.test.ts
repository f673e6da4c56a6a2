import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { thirdParty } from "./notices";
import { foldersOf } from "./packages";

const FILES = {
  "geodata/basemap/provenance.json": { credits: ["Made with maps"] },
  "geodata/provenance.json": { credits: ["Made with maps", "Made with places"] },
  "node_modules/a/package.json": { name: "a", version: "1.0.0", license: "MIT", author: "Ann" },
  "node_modules/a/LICENSE.md": "May be used.",
  "node_modules/a/node_modules/b/package.json": { name: "b", version: "2.0.0", license: "ISC" },
  "node_modules/@s/c/package.json": { name: "@s/c", version: "3.0.0" },
};

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "dateline-atlas-"));
  for (const [path, content] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(
      join(root, path),
      typeof content === "string" ? content : JSON.stringify(content),
    );
  }
});
afterAll(() => rmSync(root, { recursive: true }));

test("credits, and each package with what it says of itself", () => {
  const text = thirdParty(
    root,
    ["node_modules/a/node_modules/b", "node_modules/a"],
    join(root, "geodata"),
  );
  expect(text).toContain("Made with maps\nMade with places\n");
  expect(text).toContain("a 1.0.0\nLicence: MIT\nAuthor: Ann\n\nMay be used.");
  expect(text.indexOf("a 1.0.0")).toBeLessThan(text.indexOf("b 2.0.0\nLicence: ISC"));
});

test("a package without a licence is refused", () => {
  expect(() => thirdParty(root, ["node_modules/@s/c"], join(root, "geodata"))).toThrow(
    "@s/c: expected a licence",
  );
});

test.each([
  ["a package", "node_modules/a/lib/x.js", ["node_modules/a"]],
  ["one with a scope", "node_modules/@s/c/x.js", ["node_modules/@s/c"]],
  ["one within another", "node_modules/a/node_modules/b/x.js", ["node_modules/a/node_modules/b"]],
  ["one in another's bundle", "node_modules/@s/c/node_modules/a/x.js", ["node_modules/a"]],
  ["one that is not installed", "node_modules/a/node_modules/z/x.js", ["node_modules/a"]],
  ["a source", "lib/text/en.json", []],
])("the package of %s", (_, file, folders) => {
  expect(foldersOf(root, [file])).toEqual(folders);
});
