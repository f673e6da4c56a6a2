import { expect, test } from "vitest";
import { FOLDERS } from "./layering";
import { sourcesOf } from "./sources";

test("what MapLibre does not document is used in one file, and private-apis.e2e.ts tries it", () => {
  const users = FOLDERS.flatMap(sourcesOf).filter(({ text }) => text.includes("glyphManager"));
  expect(users.map(({ path }) => path)).toEqual(["components/live-map/glyphs.client.ts"]);
});
