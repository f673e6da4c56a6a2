import { nearest } from "@/geodata/nearest";
import type { Atlas, PlaceEntry } from "./atlas";

const MAX_SUGGESTIONS = 3;
/** Longer than any name. Longer input is cut, since the edit distance takes quadratic time. */
const MAX_LENGTH = 80;

/** Every current and former id and name of a place. */
const namesOf = ({ id, place }: PlaceEntry): string[] => {
  const { names, former_names: former, aliases } = place.properties;
  return [id, ...aliases, ...Object.values(names), ...Object.values(former).flat()];
};

/**
 * Up to three places whose names or ids are most similar to a word; if none is, all places in the
 * atlas's order.
 */
export function placesWithSimilarNames(atlas: Atlas, word: string): PlaceEntry[] {
  const byName = new Map(atlas.places.flatMap((entry) => namesOf(entry).map((n) => [n, entry])));
  const names = nearest(word.slice(0, MAX_LENGTH), [...byName.keys()], 12);
  const entries = names.map((name) => byName.get(name)).filter((entry) => entry !== undefined);
  const suggestions = [...new Set(entries)].slice(0, MAX_SUGGESTIONS);
  return suggestions.length > 0 ? suggestions : [...atlas.places];
}
