import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { parseTree } from "jsonc-parser";
import type { z } from "zod";
import { COUNTED, LAYERS, LOCK, layerFile, METADATA, PLACES, SPEAKERS } from "./files";
import { type Finding, GeodataError, type Problem, show } from "./finding";
import { type AtlasMetadata, metadataSchema } from "./metadata";
import { nearest } from "./nearest";
import { type LayersFile, layersSchema, placesSchema } from "./places-schema";
import { checkCharacters } from "./rules/characters";
import {
  countedSchema,
  type Geodata,
  type Layer,
  layerSchema,
  lockSchema,
  reportSchema,
  speakersSchema,
} from "./schema";
import { validate } from "./shape";
import { locate, readSource, type Source } from "./source";
import { repeatedFields, syntaxFindings } from "./syntax";

/** An atlas's folder as it is shown: from the working directory if it lies there, else as it was given. */
export function folderName(root: string): string {
  const relative = path.relative(process.cwd(), root);
  return relative === "" || relative.startsWith("..") ? root : relative;
}

/** Reads and validates files of a folder, and collects the problems that it finds. */
export class Loader {
  private readonly sources = new Map<string, Source>();
  private readonly problems: Problem[] = [];

  constructor(private readonly root: string) {}

  /** @returns the file's value, or null if it is missing or invalid */
  read<T>(file: string, schema: z.ZodType<T>): T | null {
    const source = readSource(this.root, file);
    if (source === null) {
      this.add([{ file, path: [], expected: "this file", got: "none" }]);
      return null;
    }
    this.sources.set(file, source);
    this.add(syntaxFindings(file, source.text, source.syntax));
    if (source.syntax.length > 0) return null;
    const { value, findings } = validate(schema, file, source.value);
    const tree = parseTree(source.text);
    this.add([
      ...(tree ? repeatedFields(file, source.text, tree) : []),
      ...checkCharacters(source.value, file),
      ...findings,
    ]);
    return value;
  }

  /** Reads a file whose name must be the id in it. @returns a list of one, or empty if it is invalid */
  readNamed<T extends { id: string }>(file: string, schema: z.ZodType<T>): T[] {
    const value = this.read(file, schema);
    const expected = path.parse(file).name;
    if (value !== null && value.id !== expected) {
      this.add([{ file, path: ["id"], expected: show(expected), got: show(value.id) }]);
    }
    return value === null ? [] : [value];
  }

  add(findings: readonly Finding[]): void {
    this.problems.push(...findings.map((it) => locate(it, this.sources.get(it.file))));
  }

  /** @throws GeodataError with all problems so far, if there are any */
  throwIfAny(): void {
    if (this.problems.length > 0) throw new GeodataError(this.problems, folderName(this.root));
  }

  /** File names of a folder with an extension, sorted, since the order of `readdir` is not defined. */
  list(folder: string, extension: string): string[] {
    const full = path.join(this.root, folder);
    const names = existsSync(full) ? readdirSync(full) : [];
    return names.filter((name) => name.endsWith(extension)).sort();
  }
}

/** The layers in the order of `layers.json`; one without places has no file. */
function readLayers(loader: Loader, declared: LayersFile["layers"]): Layer[] {
  const ids = declared.map(({ id }) => id);
  const names = loader.list("layers", ".geojson").map((name) => path.parse(name).name);
  const files = names.flatMap((name) => loader.readNamed(layerFile(name), layerSchema));
  // Without a readable list, nothing is known of any.
  const unknown = ids.length > 0 ? names.filter((name) => !ids.includes(name)) : [];
  loader.add(unknown.map((name) => unknownLayer(name, ids)));
  return declared.flatMap((layer) =>
    files.filter(({ id }) => id === layer.id).map((file) => ({ ...file, ...layer })),
  );
}

const unknownLayer = (id: string, known: readonly string[]): Finding => ({
  file: layerFile(id),
  path: ["id"],
  expected: `a layer of ${LAYERS}`,
  got: show(id),
  nearest: nearest(id, known),
});

/**
 * Reads all of `geodata/` and validates each file against its schema, without the rules of `check.ts`.
 *
 * @param withLock false gives an empty lock, to write a new one
 * @throws GeodataError
 */
export function loadGeodata(root: string, withLock: boolean): { data: Geodata; loader: Loader } {
  const loader = new Loader(root);
  const reports = loader.list("reports", ".json").map((name) => `reports/${name}`);
  const metadata = loader.read(METADATA, metadataSchema);
  const { layers, kinds } = loader.read(LAYERS, layersSchema) ?? { layers: [], kinds: [] };
  const data = {
    layers: readLayers(loader, layers),
    kinds,
    places: loader.read(PLACES, placesSchema) ?? [],
    reports: reports.flatMap((file) => loader.readNamed(file, reportSchema)),
    speakers: loader.read(SPEAKERS, speakersSchema) ?? [],
    counted: loader.read(COUNTED, countedSchema) ?? [],
    lock: withLock ? (loader.read(LOCK, lockSchema) ?? {}) : {},
  };
  loader.throwIfAny();
  return { data: { ...data, metadata: metadata as AtlasMetadata }, loader };
}
