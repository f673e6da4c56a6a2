/**
 * `npm run atlas:new -- <folder>`: writes an atlas that runs at once, a copy of the invented one, in which a comment
 * explains each field.
 */
import { cpSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { isFree } from "./free-folder";

const EXAMPLE = "tests/atlas";

/** What is wrong with the command, in one line, or null. */
function refusal([folder, ...more]: readonly string[]): string | null {
  if (folder === undefined || more.length > 0) return "usage: npm run atlas:new -- <folder>";
  return isFree(folder)
    ? null
    : `atlas:new: expected an empty folder, or none yet, at ${resolve(folder)}`;
}

/** What to do with a new atlas, in the order of work. */
function nextCommands(folder: string): string {
  const atlas = /^[\w./@:+-]+$/.test(folder) ? folder : `'${folder.replaceAll("'", "'\\''")}'`;
  const of = `ATLAS=${atlas} npm`;
  return [
    `wrote ${folder}, an invented example of every field (docs/field-guide.md). Next:`,
    `  ${of} run place:find -- <name>          finds a place; --add <source> writes it`,
    `  ${of} run geodata:build                 after a change of places.json by hand`,
    `  ${of} run reports:verify -- ${join(atlas, "texts")}  compares the excerpts with the texts`,
    `  ${of} run check:data                    says what is not right yet`,
    `  ${of} start                             serves it, after npm run build`,
  ].join("\n");
}

const args = process.argv.slice(2);
const refused = refusal(args);
if (refused !== null) {
  console.error(refused);
  process.exitCode = 1;
} else {
  const folder = resolve(args[0] as string);
  cpSync(resolve(EXAMPLE), folder, { recursive: true });
  console.log(nextCommands(relative(process.cwd(), folder) || folder));
}
