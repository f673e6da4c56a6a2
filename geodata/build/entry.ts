/** Writes what the sources say of a candidate as an entry of `places.json`. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyEdits, modify } from "jsonc-parser";
import { LAYERS, PLACES } from "../files";
import { Loader } from "../load";
import { nearest } from "../nearest";
import {
  type Kind,
  type LayersFile,
  layersSchema,
  type PlaceInput,
  placesSchema,
} from "../places-schema";
import { around, type Candidate } from "./candidates";
import { derive } from "./derive";
import { writeFiles } from "./files";
import { fold } from "./fold";

/** What an editor may decide; what is left out is concluded if there is one answer only. */
export interface Choice {
  id?: string | undefined;
  layer?: string | undefined;
  kind?: string | undefined;
}

/** A choice that cannot be made without the editor. */
export class Undecided extends Error {}

interface Known {
  layers: LayersFile["layers"];
  kinds: readonly Kind[];
  places: readonly PlaceInput[];
}

function readKnown(root: string): Known {
  const loader = new Loader(root);
  const file = loader.read(LAYERS, layersSchema);
  const places = existsSync(join(root, PLACES)) ? loader.read(PLACES, placesSchema) : [];
  loader.throwIfAny();
  return { layers: file?.layers ?? [], kinds: file?.kinds ?? [], places: places ?? [] };
}

/** The languages of an atlas: those of its `atlas.json`, or else those in which its places have names. */
function languagesOf(root: string, places: readonly PlaceInput[]): string[] {
  const file = join(root, "atlas.json");
  const { languages = [] }: { languages?: string[] } = existsSync(file)
    ? JSON.parse(readFileSync(file, "utf8"))
    : {};
  return [...new Set(["en", ...languages, ...places.flatMap(({ names }) => Object.keys(names))])];
}

/**
 * Adds a candidate to `places.json` and derives its geometry.
 *
 * @returns lines that say what was written, and which names the source does not have
 * @throws Undecided, or GeodataError if the place is refused; the folder is then as it was
 */
export async function addPlace(
  root: string,
  candidate: Candidate,
  choice: Choice,
): Promise<string[]> {
  const known = readKnown(root);
  const languages = languagesOf(root, known.places);
  const place = entryOf(candidate, choice, known, languages);
  const file = join(root, PLACES);
  const before = existsSync(file) ? readFileSync(file, "utf8") : "[]\n";
  const edits = modify(before, [known.places.length], place, {
    isArrayInsertion: true,
    formattingOptions: { insertSpaces: true, tabSize: 2, insertFinalNewline: true },
  });
  writeFileSync(file, applyEdits(before, edits));
  try {
    const written = writeFiles(root, await derive(root));
    const missing = languages.filter((lang) => place.names[lang] === undefined);
    return [
      `added ${place.id} to ${PLACES}:`,
      JSON.stringify(place, null, 2),
      ...(missing.length > 0 ? [`The source has no certain name in: ${missing.join(", ")}.`] : []),
      "Read the names and the summary: they are the source's words, not yet yours.",
      ...written,
    ];
  } catch (error) {
    writeFileSync(file, before);
    throw error;
  }
}

/** @throws Undecided */
function entryOf(
  candidate: Candidate,
  choice: Choice,
  { layers, kinds, places }: Known,
  languages: readonly string[],
): PlaceInput {
  const already = places.find(({ source }) => source === candidate.source);
  if (already) throw new Undecided(`${already.id} has the source ${candidate.source} already`);
  const layer = layerFor(candidate, choice, layers);
  const used = places.filter((place) => place.layer === layer).map(({ kind }) => kind);
  const kind = only("kind", choice.kind, kinds, (id) => used.includes(id));
  const names = namesOf(candidate, languages);
  const words = kinds.find(({ id }) => id === kind)?.names.en ?? kind;
  return {
    id: idFor(choice.id ?? slug(candidate.name), places),
    layer,
    kind,
    source: candidate.source,
    country: candidate.country,
    names,
    summary: { en: summaryOf(candidate, words) },
  };
}

function layerFor({ symbol }: Candidate, choice: Choice, layers: Known["layers"]): string {
  const fitting = layers.filter((layer) => layer.symbol === symbol);
  if (fitting.length === 0) {
    throw new Undecided(`expected a layer with the symbol ${symbol} in ${LAYERS}, found none`);
  }
  return only("layer", choice.layer, fitting, () => true);
}

/** The id that was chosen, or the only likely one. */
function only(
  what: "layer" | "kind",
  chosen: string | undefined,
  known: readonly { id: string }[],
  likely: (id: string) => boolean,
): string {
  const ids = known.map(({ id }) => id);
  const fitting = chosen === undefined ? ids.filter(likely) : ids.filter((id) => id === chosen);
  const [one] = fitting;
  if (one !== undefined && fitting.length === 1) return one;
  const hint = chosen === undefined ? [] : nearest(chosen, ids);
  const got = chosen === undefined ? "" : `, got "${chosen}"`;
  const meant = hint.length > 0 ? ` (nearest: "${hint[0]}")` : "";
  throw new Undecided(`expected --${what} with one of ${ids.join(", ")}${got}${meant}`);
}

function idFor(id: string, places: readonly PlaceInput[]): string {
  const taken = places.flatMap((place) => [place.id, ...(place.aliases ?? [])]);
  if (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) && !taken.includes(id)) return id;
  const why = taken.includes(id) ? "that no place has or had" : "such as harbour-town";
  throw new Undecided(`expected --id with an id ${why}, got "${id}"`);
}

const slug = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

function summaryOf(candidate: Candidate, kind: string): string {
  const { region, land } = around(candidate);
  const [first = "", ...rest] = kind.replace(/\s*\(.*\)/, "");
  return `${first.toUpperCase()}${rest.join("")} in ${region ? `${region}, ${land}` : land}.`;
}

/**
 * The names that the source has in some languages. GeoNames does not say in which language a name is: one is
 * taken only if its script belongs to one of the languages alone, and if it is the only one in that script.
 */
export function namesOf(
  { name, names, named }: Candidate,
  languages: readonly string[],
): PlaceInput["names"] {
  const scripts = languages.map(scriptOf);
  const certain = languages.flatMap((lang, i) => {
    const own = named[lang];
    if (own !== undefined) return [[lang, own] as const];
    const script = scripts[i] ?? "";
    if (script === "Latn" || scripts.indexOf(script) !== scripts.lastIndexOf(script)) return [];
    const letters = new RegExp(`^[${lettersOf(script)}\\P{L}]+$`, "u");
    const found = new Set(names.filter((each) => /\p{L}/u.test(each) && letters.test(each)));
    const [single] = found;
    return single !== undefined && found.size === 1 ? [[lang, single] as const] : [];
  });
  return { ...Object.fromEntries(certain), en: name };
}

/** ISO 15924, such as Cyrl. */
const scriptOf = (lang: string): string => new Intl.Locale(lang).maximize().script ?? "Latn";

/** Scripts that ISO 15924 names by their use in a language, as Unicode names their letters. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  Kore: ["Hang"],
  Jpan: ["Hira", "Kana", "Hani"],
  Hans: ["Hani"],
  Hant: ["Hani"],
};

const lettersOf = (script: string): string =>
  (LETTERS[script] ?? [script]).map((letters) => `\\p{Script=${letters}}`).join("");
