import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parse,
  parseTree,
} from "jsonc-parser";
import { asWritten } from "./as-written";
import { type Finding, fieldName, type Path, type Problem } from "./finding";
import { lineAt } from "./syntax";

/** A JSON file of an atlas; its text is needed for the line numbers of errors. */
export interface Source {
  file: string;
  text: string;
  value: unknown;
  syntax: readonly ParseError[];
}

/** The names of list members in error messages, by the name of the list. */
const SUBJECTS: Readonly<Record<string, string>> = {
  excerpts: "excerpt",
  features: "place",
  places: "place",
  layers: "layer",
  kinds: "kind",
  speakers: "speaker",
  counted: "counted",
};

/** @returns null if there is no such file */
export function readSource(root: string, file: string): Source | null {
  const full = path.join(root, file);
  return existsSync(full) ? sourceOf(file, readFileSync(full, "utf8")) : null;
}

/** JSON with comments, as in the example that `atlas:new` writes; trailing commas are errors. */
function sourceOf(file: string, text: string): Source {
  const syntax: ParseError[] = [];
  const value: unknown = parse(text, syntax);
  return { file, text, value, syntax };
}

/** The node at a path or, if the field is missing, its nearest ancestor. */
function nodeAt(tree: Node | undefined, steps: Path): Node | undefined {
  for (let length = steps.length; tree !== undefined && length >= 0; length--) {
    const node = findNodeAtLocation(tree, steps.slice(0, length));
    if (node !== undefined) return node;
  }
  return tree;
}

/** The list member that a path is in: the name of its list, and the length of the path to it. */
function memberOf(file: string, steps: Path): { list: string; depth: number } | null {
  if (typeof steps[0] === "number") return { list: path.basename(file, ".json"), depth: 1 };
  const at = steps.findIndex((step) => step in SUBJECTS);
  return at >= 0 && steps.length > at + 1 ? { list: String(steps[at]), depth: at + 2 } : null;
}

/** The id of a list member; in the lock, it is the key. */
function idOf(tree: Node, member: Path): string {
  const last = member.at(-1);
  if (typeof last === "string") return last;
  const node = findNodeAtLocation(tree, [...member, "id"]);
  return node === undefined ? `number ${Number(last) + 1}` : String(getNodeValue(node));
}

/** Adds line and subject to a finding. Only here the file is parsed with positions, which is slower. */
export function locate(found: Finding, source: Source | undefined): Problem {
  const finding = { ...found, path: asWritten(source?.value, found.path) };
  const tree = source && parseTree(source.text);
  const line = finding.line ?? lineAt(source?.text ?? "", nodeAt(tree, finding.path)?.offset ?? 0);
  const member = memberOf(finding.file, finding.path);
  if (tree === undefined || member === null) {
    return { ...finding, line, subject: null, field: fieldName(finding.path) };
  }
  const id = idOf(tree, finding.path.slice(0, member.depth));
  const field = fieldName(finding.path.slice(member.depth));
  return { ...finding, line, subject: `${SUBJECTS[member.list] ?? member.list} ${id}`, field };
}
