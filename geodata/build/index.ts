/**
 * `npm run geodata:build`: derives the layers of an atlas (the folder `ATLAS`, or else the shipped one) from
 * its `places.json` and the pinned packages; for the shipped one the basemap, too.
 *
 * With `--check` it writes nothing and exits with 1 if a file differs by a byte.
 */
import { run } from "../cli/run";
import { atlasRoot } from "../root";
import { derive } from "./derive";
import { differing, writeFiles } from "./files";

run(async () => {
  const root = atlasRoot();
  const files = await derive(root);
  if (!process.argv.includes("--check")) return writeFiles(root, files).join("\n");
  const other = differing(root, files);
  if (other.length === 0) return `${files.length} files are what the sources give`;
  process.exitCode = 1;
  return other.map((path) => `${path} differs from what the sources give`).join("\n");
});
