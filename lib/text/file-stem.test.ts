import { expect, test } from "vitest";
import { fileStem } from "./file-stem";
import type { Translator } from "./translator";

test.each([
  ["Dateline Atlas", "dateline-atlas"],
  ["L’Atlas « Méduse » 2", "l-atlas-meduse-2"],
  ["मानचित्र", "atlas"],
])("files of “%s” begin with %s", (name, stem) => {
  expect(fileStem((() => name) as unknown as Translator)).toBe(stem);
});
