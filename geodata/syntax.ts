/** What is wrong with a file that is not JSON, in an editor's words. */
import { type Node, type ParseError, printParseErrorCode } from "jsonc-parser";
import { type Finding, type Path, show } from "./finding";

/** What was expected, by the parser's name for the error. */
const EXPECTED: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a text in straight double quotes ("…"), a number, true, false or null',
  InvalidNumberFormat: "a number such as 12 or 0.5",
  PropertyNameExpected: 'the name of a field in straight double quotes ("…")',
  ValueExpected: "a value",
  ColonExpected: "a colon (:) after the name of a field",
  CommaExpected: "a comma (,) before the next entry",
  CloseBraceExpected: "a closing brace (}) at the end of what an opening one ({) begins",
  CloseBracketExpected: "a closing bracket (]) at the end of what an opening one ([) begins",
  EndOfFileExpected: "nothing after the end of the JSON",
  UnexpectedEndOfComment: "*/ at the end of what /* begins",
  UnexpectedEndOfString:
    'a text that ends with a double quote (") on its own line (a double quote within it is \\", a line break \\n)',
  UnexpectedEndOfNumber: "a number such as 12 or 0.5",
  InvalidUnicode: "four hexadecimal digits after \\u, such as \\u00e9",
  InvalidEscapeCharacter:
    'after a backslash one of " \\ / b f n r t u (a backslash itself is \\\\)',
  InvalidCharacter: "no tab or other control character within a text",
};

export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The comma before a closing brace or bracket, where the parser misses the next entry; -1 if there is none. */
function trailingComma(text: string, { offset }: ParseError): number {
  const before = text.slice(0, offset).trimEnd();
  return before.endsWith(",") && /[}\]]/.test(text.charAt(offset)) ? before.length - 1 : -1;
}

/** The first syntax error of a file; later ones are usually consequences of it. */
export function syntaxFindings(
  file: string,
  text: string,
  [error]: readonly ParseError[],
): Finding[] {
  if (error === undefined) return [];
  const comma = trailingComma(text, error);
  if (comma >= 0) {
    const got = `a comma before the closing ${show(text.charAt(error.offset))}`;
    const expected = "no comma after the last entry";
    return [{ file, path: [], line: lineAt(text, comma), expected, got }];
  }
  const expected = EXPECTED[printParseErrorCode(error.error)] ?? "JSON";
  const token = text.slice(error.offset, error.offset + error.length);
  const got = token === "" ? "the end of the file" : show(token);
  return [{ file, path: [], line: lineAt(text, error.offset), expected, got }];
}

/** Fields that an object has twice: of those, JSON keeps the last without a word. */
export function repeatedFields(file: string, text: string, node: Node, path: Path = []): Finding[] {
  const children = node.children ?? [];
  if (node.type === "array") {
    return children.flatMap((child, i) => repeatedFields(file, text, child, [...path, i]));
  }
  const seen = new Set<string>();
  return children.flatMap(({ children: [key, value] = [] }) => {
    if (key === undefined || value === undefined) return [];
    const at = [...path, String(key.value)];
    const line = lineAt(text, key.offset);
    const again = seen.has(String(key.value));
    seen.add(String(key.value));
    const repeated = { file, path: at, line, expected: "this field once", got: "it a second time" };
    return [...(again ? [repeated] : []), ...repeatedFields(file, text, value, at)];
  });
}
