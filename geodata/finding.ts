import { showInvisible } from "./invisible";

/** The path of a value in a JSON file: keys and list indices from the root. */
export type Path = readonly (string | number)[];

/** A violation that a rule found, before its position in the file is known. */
export interface Finding {
  /** The file, relative to the atlas's folder. */
  file: string;
  path: Path;
  expected: string;
  /** The actual value, formatted. */
  got: string;
  /** Suggestions for what was meant; see `nearest.ts`. */
  nearest?: readonly string[];
  /** From 1, where the path does not tell it: a second field of the same name. */
  line?: number;
}

/** A finding with its position in the file. */
export interface Problem extends Finding {
  /** From 1. */
  line: number;
  /** The innermost object with an id that contains the field, such as "excerpt strikes-on-kyiv". */
  subject: string | null;
  /** The path from that object, such as "chain[0]". */
  field: string;
}

const MAX_LENGTH = 80;

/** A value as JSON, shortened for an error message. */
export function show(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}…` : text;
}

/** Choices in words: `"a", "b" or "c"`. */
export function showAny(values: readonly unknown[]): string {
  const shown = values.map(show);
  return shown.length > 1 ? `${shown.slice(0, -1).join(", ")} or ${shown.at(-1)}` : shown.join("");
}

/** A path in JavaScript notation: `mentions[0].place`. */
export function fieldName(path: Path): string {
  return path
    .map((step, i) => (typeof step === "number" ? `[${step}]` : `${i === 0 ? "" : "."}${step}`))
    .join("");
}

/** One line: file, line, object, field, expected and actual value, suggestions. */
function messageOf(problem: Problem, folder: string): string {
  const { file, line, subject, field, expected, got, nearest = [] } = problem;
  const location = [subject, field && `field ${field}`].filter(Boolean).join(", ");
  const hint = nearest.length > 0 ? ` (nearest: ${nearest.map(show).join(", ")})` : "";
  const where = `${folder}/${file}:${line}${location && ` ${location}`}`;
  return showInvisible(`${where}: expected ${expected}, got ${got}${hint}`);
}

/** All problems of the data; the message has one line for each. */
export class GeodataError extends Error {
  override readonly name = "GeodataError";

  /** @param folder the atlas's folder, as it is shown before each file */
  constructor(
    readonly problems: readonly Problem[],
    folder: string,
  ) {
    super(problems.map((problem) => messageOf(problem, folder)).join("\n"));
  }
}
