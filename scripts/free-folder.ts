import { existsSync, readdirSync } from "node:fs";

/** Whether files can be written to a folder without meeting others: it is empty, or not there yet. */
export function isFree(folder: string): boolean {
  if (!existsSync(folder)) return true;
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}
