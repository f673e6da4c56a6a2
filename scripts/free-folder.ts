import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";

/** Whether files can be written to a folder without meeting others: it is empty, or not there yet. */
function isFree(folder: string): boolean {
  if (!existsSync(folder)) return true;
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

function refusal(
  command: string,
  [folder, ...more]: readonly string[],
  missing: string | null,
): string | null {
  if (folder === undefined || more.length > 0) return `usage: npm run ${command} -- <folder>`;
  if (!isFree(folder))
    return `${command}: expected an empty folder, or none yet, at ${resolve(folder)}`;
  return missing && `${command}: ${missing}`;
}

/**
 * The folder that `npm run <command> -- <folder>` is to fill, as an absolute path.
 *
 * @param missing what else the command lacks, in a line; null if nothing
 * @returns null if it can't be filled; standard error then says why in one line, and the exit code is 1
 */
export function folderToFill(command: string, missing: string | null = null): string | null {
  const args = process.argv.slice(2);
  const refused = refusal(command, args, missing);
  if (refused === null) return resolve(args[0] as string);
  console.error(refused);
  process.exitCode = 1;
  return null;
}
