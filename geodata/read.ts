import path from "node:path";
import { checkGeodata } from "./check";
import { loadGeodata } from "./load";
import type { Geodata } from "./schema";

export type { Geodata } from "./schema";

/** Whoever gets the data gets the same object: nobody may change it for the others. */
function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

const read = new Map<string, Geodata>();

/**
 * Everything that `geodata/` knows, checked and frozen. Read once for each folder: a process that
 * runs on must be restarted to see other files.
 *
 * @param root the folder; the repository's own unless told.
 * @throws GeodataError that lists every problem with its file, line and field.
 */
export function readGeodata(
  root = path.join(/*turbopackIgnore: true*/ process.cwd(), "geodata"),
): Geodata {
  const known = read.get(root);
  if (known !== undefined) return known;
  const { data, loader } = loadGeodata(root, true);
  loader.add(checkGeodata(data));
  loader.settle();
  read.set(root, freeze(data));
  return data;
}
