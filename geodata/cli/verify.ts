/** Compares the excerpts with the reports' texts: `npx tsx geodata/cli/verify.ts <folder of texts>`. */
import { existsSync } from "node:fs";
import { atlasRoot } from "../root";
import { verifyReports } from "../verify";
import { run } from "./run";

const HELP = `Usage: npm run reports:verify -- <folder of texts>

The texts of the reports are not in this repository. Give a folder that holds a
file <report id>.txt for each report that you have the text of. The other reports keep what was
verified before, and are named.`;

const folder = process.argv[2];

if (folder === undefined || !existsSync(folder)) {
  console.error(folder === undefined ? HELP : `There is no folder ${folder}.\n\n${HELP}`);
  process.exitCode = 1;
} else {
  run(() => verifyReports(atlasRoot(), folder));
}
