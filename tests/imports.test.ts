import { expect, test } from "vitest";
import { importsOf, startsWith } from "./imports";

const runTime = (from: string) => [{ from, typeOnly: false }];
const typeOnly = (from: string) => [{ from, typeOnly: true }];

test.each([
  ["a default", 'import a from "x"'],
  ["several lines", 'import {\n  a,\n  type B,\n} from "x";'],
  ["inline types alone, which still load the module", 'import { type A } from "x"'],
  ["everything", 'import * as a from "x"'],
  ["a side effect", 'import "x"'],
  ["single quotes", "import a from 'x'"],
  ["a name that is type", 'import type from "x"'],
  ["names beside one that is type", 'import type, { a } from "x"'],
  ["an export", 'export { a } from "x"'],
  ["an export of everything", 'export * from "x"'],
  ["after a statement", '"use client"; import a from "x"'],
  ["after a comment", '/* one\n two */ import a from "x" // "y"'],
  ["a call", 'const a = await import("x")'],
  ["a call's member", 'import("x").then((m) => m.default)'],
  ["a call with a template", "const a = await import(`x`)"],
  ["a require", 'const a = require("x")'],
  ["after an apostrophe in JSX", 'const a = <p>don\'t</p>;\nconst b = import("x");'],
  ["after a glob", 'const a = "**/*.ts";\nimport b from "x"; /* */'],
])("reads an import: %s", (_, source) => {
  expect(importsOf(source)).toEqual(runTime("x"));
});

test.each([
  ["a type", 'import type { A } from "x"'],
  ["a default type", 'import type A from "x"'],
  ["all types", 'import type * as A from "x"'],
  ["an exported type", 'export type { A } from "x"'],
  ["a type by name", 'let a: import("x").Map'],
  ["a module's type", 'let a: typeof import("x")'],
])("knows a type: %s", (_, source) => {
  expect(importsOf(source)).toEqual(typeOnly("x"));
});

test.each([
  ["a comment", '// import a from "x"\n/* import "y" */'],
  ["a template", 'const a = `\nimport a from "x"\n`'],
  ["a declaration", 'export const a = "x";\nexport type A = "x" | "y";'],
  ["another function", 'important("x")'],
])("sees no import in %s", (_, source) => {
  expect(importsOf(source)).toEqual([]);
});

test("a directive counts at the beginning only", () => {
  expect(startsWith("use client", '// why\n"use client";')).toBe(true);
  expect(startsWith("use client", "'use client'")).toBe(true);
  expect(startsWith("use client", 'const a = 1;\n"use client";')).toBe(false);
  expect(startsWith("use client", '// "use client"')).toBe(false);
});
