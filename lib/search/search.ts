/**
 * The search: every name and excerpt is looked through for every letter typed. The whole is some
 * 26 000 short names, which takes a few milliseconds; `npm run bench -- --only search` measures it.
 */

import type { LayerId } from "@/geodata/schema";
import { latLng } from "@/lib/geo/lat-lng";
import { coordinatePath, searchPath } from "@/lib/routes/paths";
import { THEMES, type Theme } from "@/lib/view/view";
import { decimal, formatDms, readCoordinates } from "./coordinates";
import { foldText } from "./fold";
import type { Kind, Result } from "./result";
import { type Folded, foldedOf, holdsWords, nearScoreOf, scoreOf } from "./score";
import type { SearchSource, Settlements } from "./source";

interface Named {
  result: Result;
  names: (Folded & { byName?: NonNullable<Result["byName"]> })[];
}

interface MatchedQuotation {
  result: Result;
  fold: string;
  words: string[];
}

export interface SearchIndex {
  named: readonly Named[];
  said: readonly MatchedQuotation[];
  settlements: { table: Settlements; folded: readonly Folded[] } | null;
}

/** What a kind is worth beside the others, where names answer alike. */
const WORTH: Record<Kind, number> = {
  coordinate: 100,
  place: 9,
  excerpt: 0,
  speaker: 4,
  layer: -6,
  settlement: -18,
  action: -12,
};
/** Words in an excerpt: after a place or settlement of that name, before settlements that only begin so. */
const SAID = 74;
/** Longer queries are read by their beginning. */
const LONGEST = 120;
/** Where fewer are found, settlements with slips are offered. */
const FEW = 3;
/** Words that stand before the one that was found. */
const BEFORE = 5;

export function buildIndex(source: SearchSource, settlements: Settlements | null): SearchIndex {
  return {
    named: [
      ...source.places.map(placeEntry),
      ...source.speakers.map(({ id, label, detail }) => {
        const to = { place: null, page: searchPath(label), camera: null };
        return entry({ kind: "speaker", key: `speaker-${id}`, label, detail, to });
      }),
      ...source.layers.map(({ id, label }) =>
        entry({ kind: "layer", key: `layer-${id}`, label, to: { layers: [id as LayerId] } }),
      ),
      ...source.actions.map(({ id, label }) =>
        entry({ kind: "action", key: `action-${id}`, label, to: changeOf(id, source) }),
      ),
    ],
    said: source.excerpts.map(saidEntry),
    settlements: settlements && {
      table: settlements,
      folded: settlements.names.map(foldedOf),
    },
  };
}

const entry = (result: Result): Named => ({ result, names: [foldedOf(result.label)] });

function placeEntry({ id, label, detail, names }: SearchSource["places"][number]): Named {
  const to = { place: id, page: null, camera: null };
  return {
    result: { kind: "place", key: `place-${id}`, label, detail, to },
    names: names.map(({ lang, text, former = false }) => ({
      ...foldedOf(text),
      ...(text === label ? {} : { byName: { lang, text, former } }),
    })),
  };
}

function saidEntry({
  id,
  text,
  lang,
  by,
  place,
  about,
}: SearchSource["excerpts"][number]): MatchedQuotation {
  const to = { place, page: null, camera: null };
  const detail = `${by} · ${about}`;
  return {
    result: { kind: "excerpt", key: `excerpt-${id}`, label: text, lang, detail, to, at: id },
    fold: foldText(`${text} ${by}`),
    words: text.split(/\s+/),
  };
}

function changeOf(action: string, source: SearchSource): Result["to"] {
  if (action === "whole") return { place: null, page: null, camera: null };
  if (action === "layers") return { layers: source.layers.map(({ id }) => id as LayerId) };
  return { theme: THEMES.find((theme): theme is Theme => action === `theme-${theme}`) ?? "auto" };
}

interface Hit {
  score: number;
  kind: Kind;
  /** Made for those that are shown. */
  make: () => Result;
}

/**
 * What answers a query, best first.
 *
 * @param most how many of each kind
 */
export function search(index: SearchIndex, text: string, most = 5): Result[] {
  const asked = text.slice(0, LONGEST);
  const query = foldedOf(asked);
  const hits = coordinateHits(asked);
  if (query.fold !== "") {
    const named = namedHits(index, query, scoreOf);
    hits.push(...named, ...saidHits(index, query));
    // A slip is only looked for where nothing is called as it was written.
    if (named.length === 0) hits.push(...namedHits(index, query, nearScoreOf));
    hits.push(...settlementHits(index, query, scoreOf));
    if (hits.length < FEW) hits.push(...settlementHits(index, query, nearScoreOf));
  }
  return shown(hits, most);
}

/** The best of each kind; the sort is stable, so that equals keep the order of their source. */
function shown(hits: readonly Hit[], most: number): Result[] {
  const counts = new Map<Kind, number>();
  const best = [...hits].sort((a, b) => b.score - a.score);
  return best
    .filter(({ kind }) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= most;
    })
    .map(({ make }) => make());
}

function coordinateHits(text: string): Hit[] {
  const coordinate = readCoordinates(text);
  if (coordinate === null) return [];
  const result: Result = {
    kind: "coordinate",
    key: "coordinate",
    label: decimal(coordinate),
    detail: formatDms(coordinate),
    to: { place: null, page: coordinatePath(coordinate), camera: null },
  };
  return [{ score: WORTH.coordinate + 100, kind: "coordinate", make: () => result }];
}

type Scoring = (query: Folded, name: Folded) => number;

function namedHits({ named }: SearchIndex, query: Folded, scoring: Scoring): Hit[] {
  return named.flatMap(({ result, names }) => {
    const scores = names.map((name) => scoring(query, name));
    const score = Math.max(...scores);
    if (score <= 0) return [];
    const byName = names[scores.indexOf(score)]?.byName;
    const make = () => (byName ? { ...result, byName } : result);
    return [{ score: score + WORTH[result.kind], kind: result.kind, make }];
  });
}

function saidHits({ said }: SearchIndex, query: Folded): Hit[] {
  if (query.fold.length < 2) return [];
  const words = query.fold.split(" ");
  return said
    .filter(({ fold }) => holdsWords(fold, words))
    .map(({ result, fold, words: text }) => ({
      // The words as they stand, before the words in any order.
      score: SAID + (fold.includes(query.fold) ? 1 : 0),
      kind: "excerpt",
      make: () => ({ ...result, label: from(text, words[0] ?? "") }),
    }));
}

/** An excerpt from a little before the word that was found. */
function from(text: readonly string[], word: string): string {
  const start = Math.max(0, text.findIndex((part) => foldText(part).startsWith(word)) - BEFORE);
  return (start > 0 ? "… " : "") + text.slice(start).join(" ");
}

function settlementHits({ settlements }: SearchIndex, query: Folded, scoring: Scoring): Hit[] {
  if (settlements === null) return [];
  const { table, folded } = settlements;
  const hits: Hit[] = [];
  for (let i = 0; i < folded.length; i++) {
    const score = scoring(query, folded[i] as Folded);
    if (score > 0) {
      hits.push({
        score: score + WORTH.settlement,
        kind: "settlement",
        make: () => settlement(table, i),
      });
    }
  }
  return hits;
}

function settlement({ names, lat, lng }: Settlements, i: number): Result {
  const coordinate = latLng((lat[i] ?? 0) / 1000, (lng[i] ?? 0) / 1000) ?? { lat: 0, lng: 0 };
  return {
    kind: "settlement",
    key: `settlement-${i}`,
    label: names[i] ?? "",
    detail: `${coordinate.lat.toFixed(2)}, ${coordinate.lng.toFixed(2)}`,
    to: { place: null, page: coordinatePath(coordinate), camera: null },
  };
}
