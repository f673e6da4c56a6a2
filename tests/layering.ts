/** The architecture's rules: what each folder may import, and what files must be called. */
import { posix } from "node:path";
import { type Import, importsOf, startsWith } from "./imports";
import type { SourceFile } from "./sources";

export const FOLDERS = ["geodata", "lib", "components", "app"];

type Rule = (file: SourceFile, imports: readonly Import[]) => string[];

/** Every violation, as `file: what is wrong`. */
export function breaches(files: readonly SourceFile[]): string[] {
  const [owner, ...others] = mapOwners(files);
  return [
    ...files.flatMap(breachesOf),
    ...["lib", "components"].flatMap((parent) => circles(files, parent)),
    ...others.map(
      (path) => `${path}: imports maplibre-gl at run time, which ${owner} does already`,
    ),
  ];
}

function breachesOf(file: SourceFile): string[] {
  const imports = importsOf(file.text);
  return RULES.flatMap((rule) => rule(file, imports)).map((what) => `${file.path}: ${what}`);
}

/** Tests may import fixtures and read files anywhere. */
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);
const isServer = (path: string): boolean => /^lib\/server\/[^/]+\.server\.tsx?$/.test(path);

/** Path from the root of an import's target; null for a package. */
function target(file: SourceFile, from: string): string | null {
  if (from.startsWith("@/")) return posix.normalize(from.slice(2));
  return from.startsWith(".") ? posix.join(posix.dirname(file.path), from) : null;
}

const folderOf = (path: string): string => path.split("/")[0] ?? "";

const leftwards: Rule = (file, imports) =>
  imports.flatMap(({ from }) => {
    const path = target(file, from);
    if (path === null || mayImport(file.path, folderOf(path))) return [];
    return `imports "${from}", but ${folderOf(file.path)}/ imports only from itself and what is left of it`;
  });

function mayImport(path: string, folder: string): boolean {
  if (folder === "tests" && isTest(path)) return true;
  const place = FOLDERS.indexOf(folder);
  return place >= 0 && place <= FOLDERS.indexOf(folderOf(path));
}

const pureLib: Rule = (file, imports) =>
  folderOf(file.path) !== "lib" || isServer(file.path) || isTest(file.path)
    ? []
    : imports
        .filter(({ from }) => /^(?:react|react-dom|maplibre-gl|fs)(?:\/|$)|^node:/.test(from))
        .map(({ from }) => `imports "${from}", but lib/ runs anywhere`);

const serverNames: Rule = ({ path }) =>
  path.startsWith("lib/server/") && !isServer(path) && !isTest(path)
    ? ["lies in lib/server/, so its name must end in .server.ts"]
    : [];

const serverForApp: Rule = (file, imports) =>
  folderOf(file.path) === "app" || file.path.startsWith("lib/server/")
    ? []
    : imports
        .filter(({ from }) => target(file, from)?.startsWith("lib/server/"))
        .map(({ from }) => `imports "${from}", which only app/ may`);

/** Next requires these names, and these files run in the browser. */
const isErrorPage = (path: string): boolean => /^app\/(?:.*\/)?(?:global-)?error\.tsx$/.test(path);

const clientNames: Rule = ({ path, text }) => {
  const marked = startsWith("use client", text);
  const named = /\.client\.tsx?$/.test(path);
  if (marked === named || isErrorPage(path)) return [];
  return [
    marked
      ? 'starts with "use client", so its name must end in .client.tsx or .client.ts'
      : 'is named .client, so it must start with "use client"',
  ];
};

/** Which folder of `parent` imports which, each with an example file; types and tests are included. */
function foldersImported(
  files: readonly SourceFile[],
  parent: string,
): Map<string, Map<string, string>> {
  const graph = new Map<string, Map<string, string>>();
  for (const file of files.filter(({ path }) => !isTest(path))) {
    const from = subfolderOf(file.path, parent);
    if (from === null) continue;
    const edges = graph.get(from) ?? new Map<string, string>();
    graph.set(from, edges);
    for (const imported of importsOf(file.text)) {
      const to = subfolderOf(target(file, imported.from) ?? "", parent);
      if (to !== null && to !== from && !edges.has(to)) edges.set(to, file.path);
    }
  }
  return graph;
}

/** `atlas` for `lib/atlas/date.ts` and the parent `lib`; null for a file elsewhere. */
function subfolderOf(path: string, parent: string): string | null {
  const [first, second, ...rest] = path.split("/");
  return first === parent && second !== undefined && rest.length > 0 ? second : null;
}

/**
 * The first import cycle between folders that a depth-first search finds, with a file for each step; empty if
 * there is none.
 */
function circles(files: readonly SourceFile[], parent: string): string[] {
  const graph = foldersImported(files, parent);
  const done = new Set<string>();
  const visit = (folder: string, way: readonly string[]): string[] | null => {
    if (way.includes(folder)) return [...way.slice(way.indexOf(folder)), folder];
    if (done.has(folder)) return null;
    for (const next of graph.get(folder)?.keys() ?? []) {
      const circle = visit(next, [...way, folder]);
      if (circle) return circle;
    }
    done.add(folder);
    return null;
  };
  for (const folder of graph.keys()) {
    const circle = visit(folder, []);
    if (!circle) continue;
    const steps = circle.slice(1).map((to, i) => graph.get(circle[i] ?? "")?.get(to));
    return [
      `${steps[0]}: closes a circle in ${parent}/: ${circle.join(" → ")} (${steps.join(", ")})`,
    ];
  }
  return [];
}

const RULES: Rule[] = [leftwards, pureLib, serverNames, serverForApp, clientNames];

/** Files that import MapLibre's code; style sheets and types do not count. */
export const mapOwners = (files: readonly SourceFile[]): string[] =>
  files
    .filter(({ text }) =>
      importsOf(text).some(
        ({ from, typeOnly }) =>
          !typeOnly && /^maplibre-gl(?:\/|$)/.test(from) && !from.endsWith(".css"),
      ),
    )
    .map(({ path }) => path);
