import { nearest } from "@/geodata/nearest";
import type { Atlas, PlaceEntry } from "./atlas";

const OFFERED = 3;
/** Longer than any name; what is longer is compared by its beginning. */
const LONGEST = 80;

/** Every id and name, present and former, by which a place may have been meant. */
const wordsOf = ({ id, place }: PlaceEntry): string[] => {
  const { names, former_names: former, aliases } = place.properties;
  return [id, ...aliases, ...Object.values(names), ...Object.values(former).flat()];
};

/** The places whose names are nearest to a word; all of them in the atlas's order if none is near. */
export function placesWithSimilarNames(atlas: Atlas, word: string): PlaceEntry[] {
  const byWord = new Map(atlas.places.flatMap((entry) => wordsOf(entry).map((w) => [w, entry])));
  const found = nearest(word.slice(0, LONGEST), [...byWord.keys()], 12);
  const entries = found.map((w) => byWord.get(w)).filter((entry) => entry !== undefined);
  const near = [...new Set(entries)].slice(0, OFFERED);
  return near.length > 0 ? near : [...atlas.places];
}
