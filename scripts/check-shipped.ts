/**
 * A step of `npm run build`: checks that the oldest supported browsers (`minimum-browsers.ts`) can parse
 * every script, including inline ones, and every style sheet. It reads the built style sheets, because the
 * build may remove fallbacks for old browsers.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import starter from "../components/boot/generated/starter.json";
import { HEIGHT_SCRIPT } from "../lib/embed/height-script";
import { CODE_FOLDERS, NEXT_STATIC_FOLDER } from "./asset-folders";
import { unsupportedCss } from "./unsupported-css";
import { unsupportedBuiltIns, unsupportedSyntax } from "./unsupported-js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Newer features that the code detects before use, or works without. */
const ASKED_FOR = new Map([
  ["Intl.Segmenter", "MapLibre breaks names at spaces without it"],
  ["requestIdleCallback", "the starter and Next take a timer instead"],
  ["startViewTransition", "React animates nothing without it"],
]);

type Shipped = readonly [name: string, text: string];

const filesIn = (folder: string, kind: RegExp): Shipped[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => kind.test(name))
    .map((name) => read(join(folder, name)));

const read = (path: string): Shipped => [path, readFileSync(join(ROOT, path), "utf8")];

const scripts: Shipped[] = [
  ...CODE_FOLDERS.flatMap((folder) => filesIn(folder, /\.m?js$/)),
  read("public/embed.js"),
  ["the starter", starter.page],
  ["the starter of a live embed", starter.liveEmbed],
  ["the height script of embeds", HEIGHT_SCRIPT],
];
const sheets = filesIn(NEXT_STATIC_FOLDER, /\.css$/);

const failures = [
  ...scripts.flatMap(scriptFailures),
  ...sheets.flatMap(([name, text]) => unsupportedCss(text).map((what) => `${name}:${what}`)),
];
for (const failure of failures) console.error(failure);
console.log(
  `for old browsers: ${scripts.length} scripts, ${sheets.length} style sheets, ${failures.length} failures`,
);
process.exitCode = failures.length > 0 ? 1 : 0;

function scriptFailures([name, text]: Shipped): string[] {
  return [
    ...unsupportedSyntax(text).map((where) => `${name}: newer than ${where}`),
    ...unsupportedBuiltIns(text)
      .filter((builtIn) => !ASKED_FOR.has(builtIn))
      .map((builtIn) => `${name}: ${builtIn} is newer than the oldest supported browsers`),
  ];
}
