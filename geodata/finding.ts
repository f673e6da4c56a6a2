/** Where a value stands in a JSON file: keys and list positions from the root. */
export type Path = readonly (string | number)[];

/** What a rule found wrong, before it is known on which line of the file it stands. */
export interface Finding {
  /** The file, relative to `geodata/`. */
  file: string;
  path: Path;
  expected: string;
  /** What came instead, ready to print. */
  got: string;
  /** What was probably meant; see `nearest.ts`. */
  nearest?: readonly string[];
}

/** A finding in its place: what a message is made of. */
export interface Problem extends Finding {
  /** From 1. */
  line: number;
  /** The nearest thing with an id that the field belongs to, such as "excerpt strikes-on-kyiv". */
  subject: string | null;
  /** The path from that thing, such as "chain[0]". */
  field: string;
}

const LONGEST = 80;

/** A value as it came, short enough for a line of an error. */
export function show(value: unknown): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** A path as people write it: `mentions[0].place`. */
export function fieldName(path: Path): string {
  return path
    .map((step, i) => (typeof step === "number" ? `[${step}]` : `${i === 0 ? "" : "."}${step}`))
    .join("");
}

/** One line: file, line, thing, field, what was expected, what came, what was probably meant. */
function sentence(problem: Problem): string {
  const { file, line, subject, field, expected, got, nearest = [] } = problem;
  const where = [subject, field && `field ${field}`].filter(Boolean).join(", ");
  const hint = nearest.length > 0 ? ` (nearest: ${nearest.map(show).join(", ")})` : "";
  return `geodata/${file}:${line}${where && ` ${where}`}: expected ${expected}, got ${got}${hint}`;
}

/** Every problem of the data at once, one line each. */
export class GeodataError extends Error {
  override readonly name = "GeodataError";

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(sentence).join("\n"));
  }
}
