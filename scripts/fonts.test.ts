import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { FONTS } from "@/lib/style/fonts";
import type { Files } from "./folder";
import { fontFiles } from "./fonts";

const files = fontFiles();
const text = (of: Files, name: string) => Buffer.from(of.get(name) ?? "").toString();
const faces: Record<string, { url: string }[]> = JSON.parse(text(files.described, "faces.json"));

test("MapLibre's style specification accepts the faces", () => {
  const style: StyleSpecification = { version: 8, sources: {}, layers: [], "font-faces": faces };
  expect(validateStyleMin(style)).toEqual([]);
});

test("each font that the map's style names has a face", () => {
  expect(
    Object.values(FONTS)
      .flat()
      .filter((name) => !(name in faces)),
  ).toEqual([]);
});

test("each face's file is there", () => {
  const names = Object.values(faces).flatMap((list) => list.map(({ url }) => url.split("/").pop()));
  expect(names.filter((name) => !files.published.has(name ?? ""))).toEqual([]);
  expect(names).toHaveLength(new Set(names).size);
});

test("every slice of the further fonts has a file, and no rule in the style sheet of all pages", () => {
  const slices: { url: string }[] = JSON.parse(text(files.described, "slices.json"));
  expect(slices.length).toBeGreaterThan(100);
  for (const { url } of slices)
    expect(files.published.has(url.split("/").pop() ?? ""), url).toBe(true);
  expect(text(files.described, "pages.css")).not.toContain("Noto Sans KR");
});
