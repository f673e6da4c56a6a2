/**
 * The search: a linear scan over all names and excerpts for each keystroke. These are about 26,000 short
 * names, which takes a few milliseconds (`npm run bench -- --only search`).
 */

import { type LatLng, latLng } from "@/lib/geo/lat-lng";
import { coordinatePath, searchPath } from "@/lib/routes/paths";
import type { Theme } from "@/lib/view/view";
import { decimal, formatDms, possibleCoordinates } from "./coordinates";
import { type Area, areaOf, areasNamed, datelineParts } from "./dateline";
import { foldText } from "./fold";
import { type Link, readLink } from "./link";
import { type Kind, LONGEST_QUERY, type Result } from "./result";
import {
  fuzzyScore,
  isWholeWords,
  matchesWordPrefixes,
  type NormalizedName,
  normalizeName,
  scoreOf,
} from "./score";
import type { SearchSource, Settlements } from "./source";

interface NamedEntry {
  result: Result;
  names: (NormalizedName & { byName?: NonNullable<Result["byName"]> })[];
  /** The areas that it is in. */
  areas: readonly Area[];
  /** The ids of a place, former ones included. */
  ids?: readonly string[];
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
  settlements: {
    table: Settlements;
    folded: readonly NormalizedName[];
    /** For each of the table's areas, the areas that it is in. */
    areas: readonly (readonly Area[])[];
  } | null;
  /** Every area that a dateline can name. */
  areas: readonly Area[];
}

/** Added to a result's score, so that kinds are ranked if names match equally well. */
const KIND_WEIGHT: Record<Kind, number> = {
  coordinate: 0,
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
/** No name is longer, and no dateline: what follows is not compared. */
const MAX_NAME_LENGTH = 120;
/** Added to the score of a result inside the area that a dateline names; more than any score without it. */
const INSIDE = 120;
/** With fewer results than this, settlements that match with typos are added. */
const FEW = 3;
/** How many words of an excerpt to show before the one that matched. */
const WORDS_BEFORE = 5;

/** @param settlements null while a browser has not fetched them yet */
export function buildIndex(source: SearchSource, settlements: Settlements | null): SearchIndex {
  const own = source.areas.map(areaOf);
  const others = settlements?.areas.map(({ names }) => areaOf(names)) ?? [];
  return {
    areas: [...own, ...others],
    named: [
      ...source.places.map((place) => placeEntry(place, own)),
      ...source.speakers.map(({ id, label, detail }) => {
        const viewPatch = { place: null, page: searchPath(label), camera: null };
        return entry({ kind: "speaker", key: `speaker-${id}`, label, detail, viewPatch });
      }),
      ...source.layers.map(({ id, label }) =>
        entry({ kind: "layer", key: `layer-${id}`, label, viewPatch: { layers: [id] } }),
      ),
      ...source.actions.map(({ id, label }) =>
        entry({ kind: "action", key: `action-${id}`, label, viewPatch: patchOf(id, source) }),
      ),
    ],
    excerpts: source.excerpts.map(excerptEntry),
    settlements: settlements && {
      table: settlements,
      folded: settlements.names.map(normalizeName),
      areas: settlements.areas.map(({ within }, i) =>
        [others[i], others[within ?? -1]].filter((area) => area !== undefined),
      ),
    },
  };
}

const entry = (result: Result): NamedEntry => ({
  result,
  names: [normalizeName(result.label)],
  areas: [],
});

function placeEntry(
  { id, label, detail, names, areas, aliases = [] }: SearchSource["places"][number],
  known: readonly Area[],
): NamedEntry {
  const viewPatch = { place: id, page: null, camera: null };
  return {
    areas: known.filter((_, i) => areas.includes(i)),
    ids: [id, ...aliases],
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
  if (action === "layers") return { layers: source.layers.map(({ id }) => id) };
  return { theme: action.replace("theme-", "") as Theme };
}

interface Hit {
  score: number;
  kind: Kind;
  key: string;
  /** Whether the query is a name, or whole words of one. */
  whole: boolean;
  /** The areas that it is in. */
  areas: readonly Area[];
  /** Builds the result; called only for the hits that are shown. */
  make: () => Result;
}

/**
 * The results for a query, best first. A query is a name, words of an excerpt, a dateline, a coordinate,
 * or a link to a place or a map.
 *
 * @param maxPerKind how many results of each kind to return at most
 */
export function search(index: SearchIndex, text: string, maxPerKind = 5): Result[] {
  // A link that was cut may say another coordinate.
  const link = text.length < LONGEST_QUERY ? readLink(text) : null;
  const name = (link ? (link.name ?? "") : text).slice(0, MAX_NAME_LENGTH);
  const coordinates = link?.coordinates ?? possibleCoordinates(text);
  const hits = [
    ...linkedHits(index, link),
    ...coordinates.map(coordinateHit),
    ...nameHits(index, name),
  ];
  return bestResults(hits, maxPerKind);
}

/** The best hits of each kind, each once. The sort is stable, so equal scores keep the order of the source. */
function bestResults(hits: readonly Hit[], maxPerKind: number): Result[] {
  const counts = new Map<Kind, number>();
  const keys = new Set<string>();
  const byScore = [...hits].sort((a, b) => b.score - a.score);
  return byScore
    .filter(({ kind, key }) => {
      if (keys.has(key)) return false;
      keys.add(key);
      const count = (counts.get(kind) ?? 0) + 1;
      counts.set(kind, count);
      return count <= maxPerKind;
    })
    .map(({ make }) => make());
}

/** A hit with a score above all others of its kind. */
const sureHit = (result: Result, score: number): Hit => ({
  ...{ score, kind: result.kind, key: result.key, whole: true, areas: [] },
  make: () => result,
});

/** The place or excerpt of which a link is the address. */
function linkedHits({ named, excerpts }: SearchIndex, link: Link | null): Hit[] {
  const { route, params } = link?.route ?? {};
  const id = params?.id ?? "";
  const [entry] =
    route?.exists === "place"
      ? named.filter(({ ids }) => ids?.includes(id))
      : excerpts.filter(({ result }) => route?.exists === "excerpt" && result.fragment === id);
  return entry ? [sureHit(entry.result, 300)] : [];
}

/** The hits for a text as a name and, if it is divided like one, as a dateline. */
function nameHits(index: SearchIndex, text: string): Hit[] {
  const parts = datelineParts(text);
  const asWritten = hitsOf(index, text, parts.length === 0);
  const [first = [], ...others] = parts.map((part, i) => {
    const qualifiers = parts.filter((other) => other !== part);
    return part
      .split("/")
      .flatMap((name) => narrowed(hitsOf(index, name, i === 0), index, qualifiers));
  });
  const isFirst = first.some(isPlace);
  // The place is mostly the first part, but not in "Ukraine, Kyiv".
  const more = others.flat().filter((hit) => isPlace(hit) && (!isFirst || hit.score > INSIDE));
  if (isFirst || (more.length === 0 && asWritten.length === 0)) {
    return [...asWritten, ...first, ...more];
  }
  return [...asWritten, ...more];
}

const isPlace = ({ kind, whole }: Hit): boolean =>
  whole && (kind === "place" || kind === "settlement");

function hitsOf(index: SearchIndex, text: string, withTypos: boolean): Hit[] {
  const query = normalizeName(text);
  if (query.fold === "") return [];
  const named = namedHits(index, query, scoreOf);
  const hits = [...named, ...excerptHits(index, query)];
  // Typos are only allowed if no name matches as typed.
  if (withTypos && named.length === 0) hits.push(...namedHits(index, query, fuzzyScore));
  hits.push(...settlementHits(index, query, scoreOf));
  if (withTypos && hits.length < FEW) hits.push(...settlementHits(index, query, fuzzyScore));
  return hits;
}

/**
 * Results for a name, with those inside the areas that the qualifiers name first. Other results of exactly
 * that name remain, because the basemap may draw an area differently; if no result is inside, all remain.
 */
function narrowed(
  hits: readonly Hit[],
  { areas }: SearchIndex,
  qualifiers: readonly string[],
): Hit[] {
  const named = qualifiers.map((qualifier) => areasNamed(qualifier, areas));
  const anyWhole = hits.some(({ whole }) => whole);
  const inside = new Map(
    hits
      .filter(({ whole }) => whole === anyWhole)
      .map((hit) => [hit, named.filter((set) => hit.areas.some((area) => set.has(area))).length]),
  );
  if (!Math.max(0, ...inside.values())) return [...hits];
  return hits
    .filter((hit) => hit.whole || hit.kind === "excerpt" || inside.get(hit))
    .map((hit) => ({ ...hit, score: hit.score + INSIDE * (inside.get(hit) ?? 0) }));
}

function coordinateHit(coordinate: LatLng, i: number): Hit {
  const result: Result = {
    kind: "coordinate",
    key: `coordinate-${i}`,
    label: decimal(coordinate),
    detail: formatDms(coordinate),
    viewPatch: { place: null, page: coordinatePath(coordinate), camera: null },
  };
  return sureHit(result, 200);
}

type Score = (query: NormalizedName, name: NormalizedName) => number;

function namedHits({ named }: SearchIndex, query: NormalizedName, scoreName: Score): Hit[] {
  return named.flatMap(({ result, names, areas }) => {
    const scores = names.map((name) => scoreName(query, name));
    const score = Math.max(...scores);
    if (score <= 0) return [];
    const byName = names[scores.indexOf(score)]?.byName;
    const { kind, key } = result;
    const whole = names.some((name) => isWholeWords(query, name));
    const make = () => (byName ? { ...result, byName } : result);
    return [{ score: score + KIND_WEIGHT[kind], kind, key, whole, areas, make }];
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
      key: result.key,
      whole: false,
      areas: [],
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
  const { table, folded, areas } = settlements;
  const hits: Hit[] = [];
  for (let i = 0; i < folded.length; i++) {
    const name = folded[i] as NormalizedName;
    const score = scoreName(query, name);
    if (score > 0) {
      hits.push({
        score: score + KIND_WEIGHT.settlement,
        kind: "settlement",
        key: `settlement-${i}`,
        whole: isWholeWords(query, name),
        areas: areas[table.area[i] ?? -1] ?? [],
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
