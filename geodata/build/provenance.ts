/** `provenance.json`: the sources and the hash of each derived file. */
import { SOURCES, type Source, type SourceId } from "./sources";
import { sha256 } from "./unpack";

/** A derived file: its path in the atlas's folder, its text and its sources. */
export type Derived = {
  readonly path: string;
  readonly text: string;
  readonly from: readonly SourceId[];
  /** Hand-written inputs, in the same folder. */
  readonly byHand?: readonly string[];
};

const COMMAND = "npm run geodata:build";

export function provenance(files: readonly Derived[]) {
  const ids = new Set(files.flatMap(({ from }) => from));
  const used = Object.entries<Source>(SOURCES).flatMap(([id, source]) =>
    ids.has(id as SourceId) ? source : [],
  );
  return {
    command: COMMAND,
    credits: [...new Set(used.map(({ credit }) => credit))],
    files: Object.fromEntries(files.map((file) => [file.path, record(file)])),
  };
}

function record({ text, from, byHand }: Derived) {
  return {
    sha256: sha256(text),
    sources: from.map((id) => {
      const { source, package: name, version, file, licence, sha256: hash }: Source = SOURCES[id];
      return { source, package: `${name}@${version}`, file, licence, sha256: hash };
    }),
    by_hand: byHand ?? [],
  };
}
