import { describe, expect, test } from "vitest";
import { styleSheets } from "@/tests/style-sheets";
import { unsupportedCss } from "./unsupported-css";

test("every style sheet says it plainly where the oldest supported browsers lack the better value", () => {
  const sheets = styleSheets();
  expect(sheets.length).toBeGreaterThan(10);
  expect(
    sheets.flatMap(({ path, text }) => unsupportedCss(text).map((what) => `${path}:${what}`)),
  ).toEqual([]);
});

describe("fails on", () => {
  test.each([
    ["round() alone", "a{height:round(52svh,1px)}"],
    ["round() before the plain value", "a{height:round(52svh,1px);height:52svh}"],
    [
      "round() within max(), whatever stands before it",
      "a{width:9px;width:max(9px,round(3vw,1px))}",
    ],
    ["a custom property, which nobody drops", "a{--b:2px;--b:round(3vw,1px)}"],
    ["a colour for both schemes", "a{color:light-dark(#fff,#000)}"],
    ["a function that nobody knows", "a{width:guess(1px)}"],
    ["a unit", "a{height:2rlh}"],
    ["a keyword", "a{grid-template-rows:subgrid}"],
    ["a property", "a{field-sizing:content}"],
    ["another property", ":root{interpolate-size:allow-keywords}"],
    ["a selector", "a:user-valid{color:red}"],
    ["nesting", "a{b{color:red}}"],
    ["an at-rule", "@scope (a){b{color:red}}"],
    ["a media feature", "@media (inverted-colors){a{color:red}}"],
  ])("%s", (_, css) => {
    expect(unsupportedCss(css)).not.toEqual([]);
  });
});

describe("passes", () => {
  test.each([
    ["round() after the plain value", "a{height:52svh;height:round(52svh,1px)}"],
    ["round() where it is asked for", "@supports (width:round(1px,1px)){a{--b:round(3vw,1px)}}"],
    ["what nobody misses", "@starting-style{a{content-visibility:hidden}}p{text-wrap:pretty}"],
    ["words of other people", 'a{background:url(light-dark.svg);content:"round(1px)"}'],
  ])("%s", (_, css) => {
    expect(unsupportedCss(css)).toEqual([]);
  });
});
