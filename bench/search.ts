/** Time of the search per keystroke, over the complete index, in this process. */
import { search } from "@/lib/search/search";
import { getAtlas } from "@/lib/server/atlas.server";
import { getSettlements, searchIndex } from "@/lib/server/search.server";
import { median, quantile } from "./statistics";

/** Duration of a frame at 60 Hz, in ms. */
export const FRAME = 1000 / 60;
const ROUNDS = 5;
/** Typos, other alphabets, no match, and very many matches. */
const TYPED = [
  "Kostyantynivka",
  "Konstantinovka",
  "pokorvsk",
  "Владивосток",
  "평양순안국제공항",
  "48°17′N 37°11′E",
  "8GWV78J2+22",
  "zzzzzzzzzzzz",
  "aaaaaaaaaaaa",
  "North Korean troops in Kursk",
  "theme dark",
];

export interface SearchResult {
  names: number;
  /** Number of searches; the times for one follow, in ms. */
  keystrokes: number;
  median: number;
  p95: number;
  max: number;
}

export function measureSearch(): SearchResult {
  const index = searchIndex("en");
  const { names } = getSettlements();
  const every = Math.ceil(names.length / 60);
  const queries = [
    ...TYPED,
    ...getAtlas().places.flatMap(({ place }) => Object.values(place.properties.names)),
    ...names.filter((_, i) => i % every === 0),
  ];
  const typed = queries.flatMap((query) =>
    Array.from(query, (_, i) =>
      Array.from(query)
        .slice(0, i + 1)
        .join(""),
    ),
  );
  for (const text of typed) search(index, text);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const text of typed) {
      const start = performance.now();
      search(index, text);
      times.push(performance.now() - start);
    }
  }
  return {
    names: names.length,
    keystrokes: times.length,
    median: median(times),
    p95: quantile(times, 0.95),
    max: Math.max(...times),
  };
}
