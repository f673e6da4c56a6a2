/**
 * A step of `npm run build`: parses every script that browsers are sent, the inline ones too, as the oldest
 * supported browsers would (`minimum-browsers.ts`), and fails where one of them could not.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import starter from "../components/boot/generated/starter.json";
import { HEIGHT_SCRIPT } from "../lib/embed/height-script";
import { newerBuiltIns, newerSyntax } from "./beyond-minimum";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const FOLDERS = ["public/maplibre", "public/live-map", ".next/static"];

/** What is there only for browsers that have it: the script asks first, or does without. */
const ASKED_FOR = new Map([
  ["Intl.Segmenter", "MapLibre breaks names at spaces without it"],
  ["requestIdleCallback", "the starter and Next take a timer instead"],
  ["startViewTransition", "React animates nothing without it"],
]);

const scriptsIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.m?js$/.test(name))
    .map((name) => join(folder, name));

const scripts: [name: string, text: string][] = [
  ...[...FOLDERS.flatMap(scriptsIn), "public/embed.js"].map((path): [string, string] => [
    path,
    readFileSync(join(ROOT, path), "utf8"),
  ]),
  ["the starter", starter.page],
  ["the starter of a live embed", starter.liveEmbed],
  ["the height script of embeds", HEIGHT_SCRIPT],
];

const failures = scripts.flatMap(([name, text]) => [
  ...newerSyntax(text).map((where) => `${name}: newer than ${where}`),
  ...newerBuiltIns(text)
    .filter((builtIn) => !ASKED_FOR.has(builtIn))
    .map((builtIn) => `${name}: ${builtIn} is newer than the oldest supported browsers`),
]);
for (const failure of failures) console.error(failure);
console.log(`scripts for old browsers: ${scripts.length}, ${failures.length} failures`);
process.exitCode = failures.length > 0 ? 1 : 0;
