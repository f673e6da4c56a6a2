/**
 * `npm run pack -- <folder>`: writes all that a host needs to serve the atlas (the folder `ATLAS`, or else the shipped
 * one), and nothing else. There, `node server.js` starts it.
 */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { isFree } from "../free-folder";
import { packInto } from "./pack";
import { megabytes, sizes } from "./sizes";

const ROOT = process.cwd();

/** What is wrong with the command, in one line, or null. */
function refusal(args: readonly string[]): string | null {
  const [folder, ...more] = args;
  if (folder === undefined || more.length > 0) return "usage: npm run pack -- <folder>";
  if (!isFree(folder)) return `pack: expected an empty folder, or none yet, at ${resolve(folder)}`;
  return existsSync(".next/BUILD_ID")
    ? null
    : "pack: expected a build in .next; npm run build makes it";
}

const args = process.argv.slice(2);
const refused = refusal(args);
if (refused !== null) {
  console.error(refused);
  process.exitCode = 1;
} else {
  const folder = resolve(args[0] as string);
  await packInto(folder, ROOT);
  const parts = sizes(folder);
  for (const [name, bytes] of parts) console.log(`${megabytes(bytes).padStart(9)}  ${name}`);
  const total = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(`${megabytes(total).padStart(9)}  in all, in ${folder}`);
}
