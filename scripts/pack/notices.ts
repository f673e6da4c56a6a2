/** The licences and notices of a packed folder. */
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

/** Files of a package that a copy of it must carry. */
const LEGAL = /^(?:licen[cs]e|copying|notice|ofl)\b/i;

interface Manifest {
  name: string;
  version: string;
  license?: string;
  author?: string | { name: string };
  homepage?: string;
  repository?: string | { url: string };
}

const RULE = "=".repeat(80);

/** Where a packed folder says what the basemap and its atlas are derived from. */
const RECORDS = ["geodata/basemap/provenance.json", "geodata/provenance.json"];

function creditsOf(record: string): string[] {
  const { credits }: { credits: string[] } = JSON.parse(readFileSync(record, "utf8"));
  return credits;
}

/**
 * One text with the licence of every package, and with the credits of the map's data.
 *
 * @param folders of packages, as paths from `root`
 * @param atlas the folder of the atlas that is packed as `geodata/`
 * @throws if a package neither names its licence nor has its text
 */
export function thirdParty(root: string, folders: readonly string[], atlas: string): string {
  const records = [join(root, "geodata/basemap/provenance.json"), join(atlas, "provenance.json")];
  const credits = new Set(records.flatMap(creditsOf));
  const packages = [...folders].sort().map((folder) => notice(join(root, folder)));
  return [
    "What this folder contains that others made.",
    `The map's data (${RECORDS.join(" and ")} have each source):\n${[...credits].join("\n")}`,
    ...packages,
  ].join(`\n\n${RULE}\n\n`);
}

/** What a package says of itself, and the texts that it comes with. */
function notice(folder: string): string {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = legalTexts(folder);
  if (!manifest.license && texts.length === 0)
    throw new Error(`${manifest.name}: expected a licence in its package.json or a file, got none`);
  const { author, repository } = manifest;
  const source =
    (typeof repository === "string" ? repository : repository?.url) ?? manifest.homepage;
  const said = [
    `${manifest.name} ${manifest.version}`,
    manifest.license && `Licence: ${manifest.license}`,
    author && `Author: ${typeof author === "string" ? author : author.name}`,
    source && `Source: ${source}`,
  ];
  return [said.filter(Boolean).join("\n"), ...texts].join("\n\n");
}

const legalTexts = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LEGAL.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), "utf8").trim());

/** The licences of what Next has compiled into itself, as paths: those beside the files that are copied. */
export function compiledLicences(root: string, files: Iterable<string>): string[] {
  const compiled = /^(.*next\/dist\/compiled\/(?:@[^/]+\/)?[^/]+)\//;
  const folders = new Set([...files].flatMap((file) => compiled.exec(file)?.[1] ?? []));
  return [...folders].flatMap((folder) =>
    readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && LEGAL.test(basename(entry.name)))
      .map(({ name }) => join(folder, name)),
  );
}
