/** Finds the Hangul characters that the map may have to draw. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The Hangul characters of a JSON text, including those in `\u` escapes, in code point order. */
export function hangulIn(json: string): string[] {
  const text = JSON.stringify(JSON.parse(json));
  return [...new Set(text.match(/\p{Script=Hangul}/gu))].sort();
}

/** The Hangul characters of the layers (`names.ko`) and of the base map's labels. */
export function hangulOnTheMap(root: string): string[] {
  const characters = labelFiles(root).flatMap((path) => hangulIn(readFileSync(path, "utf8")));
  return [...new Set(characters)].sort();
}

function labelFiles(root: string): string[] {
  const folder = join(root, "geodata/layers");
  const labels = join(root, "geodata/basemap/labels.json");
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const layers = names.filter((name) => name.endsWith(".geojson"));
  if (layers.length === 0) throw missing("geodata/layers/*.geojson, found no such file");
  if (!existsSync(labels)) throw missing("geodata/basemap/labels.json, found no such file");
  return [...layers.map((name) => join(folder, name)), labels];
}

const missing = (what: string): Error =>
  new Error(
    `To choose the Korean fonts, expected ${what}. Both are in the repository and are derived by ` +
      "`npm run geodata:build`.",
  );
