/**
 * `npm run atlas:new -- <folder>`: writes an atlas that runs at once, a copy of the invented one, in which a comment
 * explains each field.
 */
import { cpSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { folderToFill } from "./free-folder";

const EXAMPLE = "tests/atlas";

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

const folder = folderToFill("atlas:new");
if (folder !== null) {
  cpSync(resolve(EXAMPLE), folder, { recursive: true });
  console.log(nextCommands(relative(process.cwd(), folder) || folder));
}
