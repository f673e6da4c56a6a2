/** The folder of an invented atlas, whose places have invented sources (`source-fixture.ts`). */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export const LAYERS = {
  layers: [
    { id: "areas", title: { en: "Areas" }, symbol: "area", colour: "quiet" },
    { id: "ways", title: { en: "Ways" }, symbol: "course", colour: "accent" },
    { id: "points", title: { en: "Points" }, symbol: "point", colour: "accent" },
  ],
  kinds: [
    { id: "county", names: { en: "County (shire)" } },
    { id: "town", names: { en: "Town" } },
    { id: "way", names: { en: "Way" } },
  ],
} as const;

const WORDS = { names: { en: "A place" }, summary: { en: "A place." } };
export const credit = { source: "us", licence: "own work", note: { en: "Invented." } };

export const area = (source: string, more: object = {}) => ({
  id: "place",
  layer: "areas",
  kind: "county",
  source,
  ...WORDS,
  ...more,
});
export const point = (source: string, more: object = {}) => ({
  ...area(source, more),
  layer: "points",
  kind: "town",
});
export const way = (id: string, points: number[][], more: object = {}) => ({
  ...area("corridor", { corridor: { points, credit, ...more } }),
  id,
  layer: "ways",
  kind: "way",
});

/** An atlas's folder with these places, deleted after the test. */
export function folderWith(
  places: readonly object[],
  geometry: Record<string, unknown> = {},
): string {
  const root = mkdtempSync(path.join(tmpdir(), "atlas-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, "geometry"));
  const files = { "layers.json": LAYERS, "places.json": places };
  for (const [file, value] of [...Object.entries(files), ...Object.entries(geometry)]) {
    writeFileSync(path.join(root, file), JSON.stringify(value, null, 2));
  }
  return root;
}
