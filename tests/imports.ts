/**
 * Reads the imports of a TypeScript source by its text alone.
 *
 * It leans towards seeing too much: what looks like an import in odd code is reported, not missed.
 */

export type Import = { from: string; typeOnly: boolean };

/** A string ends on its line, so that an apostrophe in JSX text goes no further. */
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

/** Whether the source begins with the directive, comments aside. */
export const startsWith = (directive: string, source: string): boolean =>
  new RegExp(`^(?:\\s|;|["']use strict["'])*["']${directive}["']`).test(withoutComments(source));

/** Keeps strings, empties comments and templates: those hold text, such as an embed's snippet. */
function withoutComments(source: string): string {
  return source.replace(TOKENS, (_, string?: string, template?: string) =>
    string !== undefined ? string : template !== undefined ? plain(template) : " ",
  );
}

/** A template without parts may name a module, as in import(`x`). */
const plain = (template: string): string =>
  /^`[\w@/.:-]+`$/.test(template) ? `"${template.slice(1, -1)}"` : '""';
