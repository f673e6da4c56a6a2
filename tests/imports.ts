/**
 * Finds the imports of a TypeScript source with regular expressions.
 *
 * It errs on the side of too many: in unusual code, text that looks like an import is reported.
 */

export type Import = { from: string; typeOnly: boolean };

/** A string ends on its line, so that an apostrophe in JSX text has no effect beyond it. */
const STRING = /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'/.source;
const TEMPLATE = /`(?:\\[\s\S]|[^`\\])*`/.source;
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/.source;
const TOKENS = new RegExp(`(${STRING})|(${TEMPLATE})|${COMMENT}`, "g");

const QUOTED = /["']([^"'\n]+)["']/.source;
/** `import … from "x"`, `export … from "x"`, `import "x"`. */
const STATEMENT = new RegExp(
  `(?:^|[;}])\\s*(?:import|export)\\b(\\s+type\\b(?!\\s*(?:,|from\\b)))?(?:[^;"'=()]*?\\bfrom)?\\s*${QUOTED}`,
  "gm",
);
/** `import("x")`, `require("x")`; `typeof import("x")` and `import("x").Name` are types. */
const CALL = new RegExp(
  `(\\btypeof\\s+)?\\b(?:import|require)\\s*\\(\\s*${QUOTED}\\s*,?\\s*\\)(\\.[A-Z])?`,
  "g",
);

export function importsOf(source: string): Import[] {
  const code = withoutComments(source);
  const statements = [...code.matchAll(STATEMENT)].map(([, type, from = ""]) => ({
    from,
    typeOnly: type !== undefined,
  }));
  const calls = [...code.matchAll(CALL)].map(([, type, from = "", name]) => ({
    from,
    typeOnly: type !== undefined || name !== undefined,
  }));
  return [...statements, ...calls];
}

/** Whether the source begins with the directive, apart from comments. */
export const startsWith = (directive: string, source: string): boolean =>
  new RegExp(`^(?:\\s|;|["']use strict["'])*["']${directive}["']`).test(withoutComments(source));

/** Removes comments and the content of templates, which contain text such as an embed's code. */
function withoutComments(source: string): string {
  return source.replace(TOKENS, (_, string?: string, template?: string) =>
    string !== undefined ? string : template !== undefined ? plain(template) : " ",
  );
}

/** A template without placeholders may be a module name, as in import(`x`). */
const plain = (template: string): string =>
  /^`[\w@/.:-]+`$/.test(template) ? `"${template.slice(1, -1)}"` : '""';
