/** The names by which an atlas would be told from another: the words that only it has. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readGeodata } from "@/geodata/read";
import { basemapStatement } from "@/geodata/statement";

type ByLanguage = Readonly<Record<string, string | readonly string[]>>;

const words = (texts: ByLanguage | null | undefined): string[] => Object.values(texts ?? {}).flat();

/** What is called something in an atlas, in all languages, and the ids that stand in addresses. */
function namesIn(root: string): string[] {
  const { metadata, layers, kinds, places, reports, speakers, counted } = readGeodata(root);
  const titled = reports.flatMap(({ title, publisher }) =>
    [title, publisher].flatMap((it) => (it === null ? [] : typeof it === "string" ? it : it.value)),
  );
  return [
    ...words(metadata.title),
    ...words(metadata.description),
    ...words(metadata.picture_alt),
    ...words(metadata.note?.short),
    ...words(metadata.note?.long),
    ...[...metadata.policy.never, ...metadata.policy.names].flatMap(words),
    ...layers.flatMap(({ id, title }) => [id, ...words(title)]),
    ...kinds.flatMap(({ id, names }) => [id, ...words(names)]),
    ...places.flatMap(({ id, aliases = [], names, former_names, summary }) => [
      ...[id, ...aliases],
      ...[names, former_names, summary].flatMap(words),
    ]),
    ...speakers.flatMap(({ id, names, role }) => [id, ...words(names), ...words(role)]),
    ...counted.flatMap(({ id, names, description }) => [
      id,
      ...words(names),
      ...words(description),
    ]),
    ...reports.flatMap(({ id, excerpts }) => [id, ...excerpts.map((excerpt) => excerpt.id)]),
    ...titled,
  ];
}

/** All text of an atlas's own files. */
const textOf = (root: string): string =>
  ["", "reports", "vocabulary"]
    .flatMap((folder) => {
      const path = `${root}/${folder}`;
      return existsSync(path) ? readdirSync(path).map((name) => `${path}/${name}`) : [];
    })
    .filter((path) => path.endsWith(".json"))
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");

/** Whether a text has some words as whole words, in any case. */
export function names(text: string, sought: string): boolean {
  const escaped = sought.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, "iu").test(text);
}

/** The names of one atlas that neither another one nor the software itself has. */
export function namesOnlyIn(root: string, other: string): string[] {
  const shared = [
    textOf(other),
    readFileSync("lib/text/en.json", "utf8"),
    JSON.stringify(basemapStatement("en")),
  ].join("\n");
  return [...new Set(namesIn(root))].filter((name) => !names(shared, name));
}
