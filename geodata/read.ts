import { checkGeodata } from "./check";
import { loadGeodata } from "./load";
import { atlasRoot } from "./root";
import type { Geodata } from "./schema";

export type { Geodata } from "./schema";

/** Freezes deeply: all callers share the same object. */
function freeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(freeze);
  }
  return value;
}

const cache = new Map<string, Geodata>();

/**
 * Reads and checks an atlas. The result is frozen and cached by folder, so that a running
 * process does not see later changes of the files.
 *
 * @param root the folder; by default that of `ATLAS`, or the repository's own
 * @throws GeodataError that lists all problems with file, line and field
 */
export function readGeodata(root = atlasRoot()): Geodata {
  const cached = cache.get(root);
  if (cached !== undefined) return cached;
  const { data, loader } = loadGeodata(root, true);
  loader.add(checkGeodata(data));
  loader.throwIfAny();
  cache.set(root, freeze(data));
  return data;
}
