import { type StyleSpecification, validateStyleMin } from "@maplibre/maplibre-gl-style-spec";
import { expect, test } from "vitest";
import { FONTS } from "@/lib/style/fonts";
import type { Files } from "./folder";
import { fontFiles } from "./fonts";

const files = fontFiles([..."평양순안"]);
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

test("a Korean slice is taken only for a character it holds", () => {
  expect(fontFiles([]).published.size).toBe(17);
  const slices = [...files.published.keys()].filter((name) => name.startsWith("noto-sans-kr-"));
  expect(slices.length).toBeLessThanOrEqual(4);
  expect(text(files.described, "pages.css").match(/"Noto Sans KR"/g)).toHaveLength(slices.length);
});

test("a character without a glyph is refused", () => {
  expect(() => fontFiles(["\ud7b0"])).toThrow("no glyph");
});
