import { readFileSync } from "node:fs";
import { validate } from "dockerfile-utils";
import { expect, test } from "vitest";

const findings = (dockerfile: string): string[] =>
  validate(dockerfile).map(({ range, message }) => `${range.start.line + 1}: ${message}`);

test("the Dockerfile has no faults", () => {
  expect(findings(readFileSync("Dockerfile", "utf8"))).toEqual([]);
});

test("a fault is found", () => {
  expect(findings("FROM node:22\nEXPOSE web\nMAINTAINER us\n")).toHaveLength(2);
});
