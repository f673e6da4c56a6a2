import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { MINIMUM_BROWSERS } from "./minimum-browsers";
import { unsupportedBuiltIns, unsupportedSyntax } from "./unsupported-js";

/** The last version without lookbehind and static class blocks. */
const SAFARI = ["safari16.3"];

describe("syntax", () => {
  test.each([
    ["a regular expression that looks behind", "a = /(?<!b)c/;", SAFARI],
    ["a static block in a class", "class A { static { b(); } }", SAFARI],
    ["optional chaining", "a = b?.c;", ["chrome79"]],
    ["a flag of regular expressions", "a = /[\\p{L}--b]/v;", undefined],
    ["explicit resource management", "using a = b();", undefined],
    ["what nobody can parse", "this is no script", undefined],
  ])("fails on %s", (_, script, target) => {
    expect(unsupportedSyntax(script, target)).not.toEqual([]);
  });

  test("passes what the oldest browsers know", () => {
    const script =
      "class A { static { b?.(/(?<!\\p{Lu})c/u); } #d = 1n; async *e() { await (f ??= 1); } }";
    expect(unsupportedSyntax(script)).toEqual([]);
    expect(unsupportedSyntax("export default await import('./a.mjs');")).toEqual([]);
  });
});

describe("built-ins", () => {
  test("are named where one of the oldest browsers lacks them", () => {
    expect(unsupportedBuiltIns("a = Promise.withResolvers(); b = Object.groupBy(c, d)")).toEqual([
      "Promise.withResolvers",
      "Object.groupBy, Map.groupBy",
    ]);
    const older = { ...MINIMUM_BROWSERS, firefox: "114" };
    expect(unsupportedBuiltIns("a.toSorted()", older)).toEqual(["array copies"]);
  });

  test("pass where all have them", () => {
    expect(unsupportedBuiltIns("a.at(-1); Object.hasOwn(b, c); d.replaceAll(e, f)")).toEqual([]);
  });
});

test("the README tells the same browsers", () => {
  const { chrome, edge, firefox, safari, ios_saf } = MINIMUM_BROWSERS;
  expect([edge, ios_saf]).toEqual([chrome, safari]);
  const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
  expect(readme).toContain(`Chrome and Edge ${chrome}, Firefox ${firefox}, Safari ${safari}`);
});
