import { type ParseError, parse } from "jsonc-parser";
import { expect, test } from "vitest";
import { syntaxFindings } from "./syntax";

const findings = (text: string) => {
  const errors: ParseError[] = [];
  parse(text, errors);
  return syntaxFindings("f", text, errors).map(({ line, expected, got }) => ({
    line,
    expected,
    got,
  }));
};

test.each([
  ['{"a": 1,\n}', 1, "no comma after the last entry", 'a comma before the closing "}"'],
  ["[1,\n2,\n\n]", 2, "no comma after the last entry", 'a comma before the closing "]"'],
  ['{"a": 1\n"b": 2}', 2, "a comma (,) before the next entry", '"\\"b\\""'],
  ['{"a": 1', 1, /^a closing brace/, "the end of the file"],
  ["[1", 1, /^a closing bracket/, "the end of the file"],
  ['{"a": “x”}', 1, /^a text in straight double quotes/, '"“x”"'],
  ["{'a': 1}", 1, /^a text in straight double quotes/, "\"'a'\""],
  ['{"a": "x\ny"}', 1, /^a text that ends with a double quote/, '"\\"x"'],
  ['{"a": "x" y" }', 1, /^a text in straight double quotes/, '"y"'],
  ['{"a": "\\x"}', 1, /^after a backslash/, '"\\"\\\\x\\""'],
  ['{"a": "\\u12"}', 1, /^four hexadecimal digits/, '"\\"\\\\u12\\""'],
  ['{"a": 1.}', 1, /^a number/, '"1."'],
  ["{}\n/* ours", 2, "*/ at the end of what /* begins", '"/* ours"'],
  ["{} {}", 1, "nothing after the end of the JSON", '"{"'],
  ["", 1, "a value", "the end of the file"],
])("%j", (text, line, expected, got) => {
  const [finding] = findings(text);
  expect(finding).toMatchObject({ line, got });
  expect(finding?.expected).toEqual(
    typeof expected === "string" ? expected : expect.stringMatching(expected),
  );
});

test("JSON has none, with or without comments", () => {
  expect(findings("// ours\n{} /* theirs */")).toEqual([]);
  expect(findings('{"a": [1, "b", null]}')).toEqual([]);
});
