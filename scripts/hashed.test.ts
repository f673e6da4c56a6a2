import { expect, test } from "vitest";
import { hashedName } from "./hashed";

const named = (name: string, text: string) => hashedName(name, Buffer.from(text));

test("the name changes with the content, and with nothing else", () => {
  expect(named("maplibre-gl.mjs", "a")).toMatch(/^maplibre-gl\.[0-9a-f]{8}\.mjs$/);
  expect(named("a.mjs", "a")).toBe(named("a.mjs", "a"));
  expect(named("a.mjs", "a")).not.toBe(named("a.mjs", "b"));
});
