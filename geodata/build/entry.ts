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
import { languagesOf, namesOf } from "./languages";

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
