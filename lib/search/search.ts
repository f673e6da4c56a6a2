/**
 * The search: a linear scan over all names and excerpts for each keystroke. These are about 26,000 short
 * names, which takes a few milliseconds (`npm run bench -- --only search`).
 */

import type { LayerId } from "@/geodata/schema";
import { latLng } from "@/lib/geo/lat-lng";
import { coordinatePath, searchPath } from "@/lib/routes/paths";
import { THEMES, type Theme } from "@/lib/view/view";
import { decimal, formatDms, readCoordinates } from "./coordinates";
import { foldText } from "./fold";
import type { Kind, Result } from "./result";
import {
  fuzzyScore,
  matchesWordPrefixes,
  type NormalizedName,
  normalizeName,
  scoreOf,
} from "./score";
import type { SearchSource, Settlements } from "./source";

interface NamedEntry {
  result: Result;
  names: (NormalizedName & { byName?: NonNullable<Result["byName"]> })[];
}

interface ExcerptEntry {
  result: Result;
  /** Folded text and speakers, in which the words of a query are looked up. */
  fold: string;
  /** The words of the excerpt as written. */
  words: string[];
}

export interface SearchIndex {
  named: readonly NamedEntry[];
  excerpts: readonly ExcerptEntry[];
  settlements: { table: Settlements; folded: readonly NormalizedName[] } | null;
}

/** Added to a result's score, so that kinds are ranked if names match equally well. */
const KIND_WEIGHT: Record<Kind, number> = {
  coordinate: 100,
  place: 9,
  excerpt: 0,
  speaker: 4,
  layer: -6,
  settlement: -18,
  action: -12,
};
/**
 * Score of a match in an excerpt's words: below a place or settlement of that exact name, above a
 * settlement whose name only starts with the query.
 */
const EXCERPT_SCORE = 74;
/** Longer queries are cut. */
const MAX_QUERY_LENGTH = 120;
/** With fewer results than this, settlements that match with typos are added. */
const FEW = 3;
/** How many words of an excerpt to show before the one that matched. */
const WORDS_BEFORE = 5;

/** @param settlements null while a browser has not fetched them yet */
export function buildIndex(source: SearchSource, settlements: Settlements | null): SearchIndex {
  return {
    named: [
      ...source.places.map(placeEntry),
      ...source.speakers.map(({ id, label, detail }) => {
        const viewPatch = { place: null, page: searchPath(label), camera: null };
        return entry({ kind: "speaker", key: `speaker-${id}`, label, detail, viewPatch });
      }),
      ...source.layers.map(({ id, label }) =>
        entry({ kind: "layer", key: `layer-${id}`, label, viewPatch: { layers: [id as LayerId] } }),
      ),
      ...source.actions.map(({ id, label }) =>
        entry({ kind: "action", key: `action-${id}`, label, viewPatch: patchOf(id, source) }),
      ),
    ],
    excerpts: source.excerpts.map(excerptEntry),
    settlements: settlements && {
      table: settlements,
      folded: settlements.names.map(normalizeName),
    },
  };
}

const entry = (result: Result): NamedEntry => ({ result, names: [normalizeName(result.label)] });

function placeEntry({ id, label, detail, names }: SearchSource["places"][number]): NamedEntry {
  const viewPatch = { place: id, page: null, camera: null };
  return {
    result: { kind: "place", key: `place-${id}`, label, detail, viewPatch },
    names: names.map(({ lang, text, former = false }) => ({
      ...normalizeName(text),
      ...(text === label ? {} : { byName: { lang, text, former } }),
    })),
  };
}

function excerptEntry({
  id,
  text,
  lang,
  by,
  place,
  about,
}: SearchSource["excerpts"][number]): ExcerptEntry {
  const viewPatch = { place, page: null, camera: null };
  const detail = `${by} · ${about}`;
  const key = `excerpt-${id}`;
  return {
    result: { kind: "excerpt", key, label: text, lang, detail, viewPatch, fragment: id },
    fold: foldText(`${text} ${by}`),
    words: text.split(/\s+/),
  };
}

function patchOf(action: string, source: SearchSource): Result["viewPatch"] {
  if (action === "whole") return { place: null, page: null, camera: null };
  if (action === "layers") return { layers: source.layers.map(({ id }) => id as LayerId) };
  return { theme: THEMES.find((theme): theme is Theme => action === `theme-${theme}`) ?? "auto" };
}

interface Hit {
  score: number;
  kind: Kind;
  /** Builds the result; called only for the hits that are shown. */
  make: () => Result;
}

/**
 * The results for a query, best first.
 *
 * @param maxPerKind how many results of each kind to return at most
 */
export function search(index: SearchIndex, text: string, maxPerKind = 5): Result[] {
  const input = text.slice(0, MAX_QUERY_LENGTH);
  const query = normalizeName(input);
  const hits = coordinateHits(input);
  if (query.fold !== "") {
    const named = namedHits(index, query, scoreOf);
    hits.push(...named, ...excerptHits(index, query));
    // Typos are only allowed if no name matches as typed.
    if (named.length === 0) hits.push(...namedHits(index, query, fuzzyScore));
    hits.push(...settlementHits(index, query, scoreOf));
    if (hits.length < FEW) hits.push(...settlementHits(index, query, fuzzyScore));
  }
  return bestResults(hits, maxPerKind);
}

/** The best hits of each kind. The sort is stable, so equal scores keep the order of the source. */
function bestResults(hits: readonly Hit[], maxPerKind: number): Result[] {
  const counts = new Map<Kind, number>();
  const byScore = [...hits].sort((a, b) => b.score - a.score);
  return byScore
    .filter(({ kind }) => {
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= maxPerKind;
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
    viewPatch: { place: null, page: coordinatePath(coordinate), camera: null },
  };
  return [{ score: KIND_WEIGHT.coordinate + 100, kind: "coordinate", make: () => result }];
}

type Score = (query: NormalizedName, name: NormalizedName) => number;

function namedHits({ named }: SearchIndex, query: NormalizedName, scoreName: Score): Hit[] {
  return named.flatMap(({ result, names }) => {
    const scores = names.map((name) => scoreName(query, name));
    const score = Math.max(...scores);
    if (score <= 0) return [];
    const byName = names[scores.indexOf(score)]?.byName;
    const make = () => (byName ? { ...result, byName } : result);
    return [{ score: score + KIND_WEIGHT[result.kind], kind: result.kind, make }];
  });
}

function excerptHits({ excerpts }: SearchIndex, query: NormalizedName): Hit[] {
  if (query.fold.length < 2) return [];
  const words = query.fold.split(" ");
  return excerpts
    .filter(({ fold }) => matchesWordPrefixes(fold, words))
    .map(({ result, fold, words: text }) => ({
      // The words in the order of the query rank before the words in any order.
      score: EXCERPT_SCORE + (fold.includes(query.fold) ? 1 : 0),
      kind: "excerpt",
      make: () => ({ ...result, label: snippet(text, words[0] ?? "") }),
    }));
}

/** An excerpt's words, starting shortly before the first one that matches. */
function snippet(text: readonly string[], word: string): string {
  const start = Math.max(
    0,
    text.findIndex((part) => foldText(part).startsWith(word)) - WORDS_BEFORE,
  );
  return (start > 0 ? "… " : "") + text.slice(start).join(" ");
}

function settlementHits(
  { settlements }: SearchIndex,
  query: NormalizedName,
  scoreName: Score,
): Hit[] {
  if (settlements === null) return [];
  const { table, folded } = settlements;
  const hits: Hit[] = [];
  for (let i = 0; i < folded.length; i++) {
    const score = scoreName(query, folded[i] as NormalizedName);
    if (score > 0) {
      hits.push({
        score: score + KIND_WEIGHT.settlement,
        kind: "settlement",
        make: () => settlementResult(table, i),
      });
    }
  }
  return hits;
}

function settlementResult({ names, lat, lng }: Settlements, i: number): Result {
  const coordinate = latLng((lat[i] ?? 0) / 1000, (lng[i] ?? 0) / 1000) ?? { lat: 0, lng: 0 };
  return {
    kind: "settlement",
    key: `settlement-${i}`,
    label: names[i] ?? "",
    detail: `${coordinate.lat.toFixed(2)}, ${coordinate.lng.toFixed(2)}`,
    viewPatch: { place: null, page: coordinatePath(coordinate), camera: null },
  };
}
