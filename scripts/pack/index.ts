/**
 * `npm run pack -- <folder>`: writes all that a host needs to serve the atlas (the folder `ATLAS`, or else the shipped
 * one), and nothing else. There, `node server.js` starts it.
 */
import { existsSync } from "node:fs";
import { folderToFill } from "../free-folder";
import { packInto } from "./pack";
import { megabytes, sizes } from "./sizes";

const ROOT = process.cwd();

const missing = existsSync(".next/BUILD_ID")
  ? null
  : "expected a build in .next; npm run build makes it";
const folder = folderToFill("pack", missing);
if (folder !== null) {
  await packInto(folder, ROOT);
  const parts = sizes(folder);
  for (const [name, bytes] of parts) console.log(`${megabytes(bytes).padStart(9)}  ${name}`);
  const total = parts.reduce((sum, [, bytes]) => sum + bytes, 0);
  console.log(`${megabytes(total).padStart(9)}  in all, in ${folder}`);
}
