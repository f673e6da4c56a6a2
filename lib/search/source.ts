/** The data of the search index: JSON that the server builds and a browser fetches. */
import type { Atlas, PlaceEntry, Quotation } from "@/lib/atlas/atlas";
import { formatChains } from "@/lib/atlas/attribution";
import { withEllipses } from "@/lib/atlas/quotation-text";
import { localized, type Translator } from "@/lib/text/translator";
import { THEMES } from "@/lib/view/view";

/** A name with its BCP 47 tag. */
interface Name {
  lang: string;
  text: string;
  /** A former name or another spelling, used for search only. */
  former?: true;
}

export interface SearchSource {
  places: {
    id: string;
    label: string;
    detail: string;
    names: Name[];
    /** Former ids, which old links have. */
    aliases?: string[];
    /** Indices of the areas that it is in, and of its layer. */
    areas: number[];
  }[];
  /** The names of each area that a dateline may name: the countries and regions of the places, and the layers. */
  areas: string[][];
  excerpts: {
    id: string;
    /** Its text, with an ellipsis where the sentence goes on. */
    text: string;
    lang: string;
    /** The chain; shown because an excerpt may state a figure, which needs its speaker. */
    by: string;
    /** Id of the place on whose page it is shown; null if it mentions none. */
    place: string | null;
    /** Name of that place, or words for "not tied to a place". */
    about: string;
  }[];
  speakers: { id: string; label: string; detail: string }[];
  layers: { id: string; label: string }[];
  actions: { id: string; label: string }[];
}

/** The settlements of the basemap, by label priority; as columns, which makes the JSON smaller. */
export interface Settlements {
  names: string[];
  /** Thousandths of a degree, for `lng` and `lat`. */
  lng: number[];
  lat: number[];
  /** Countries, and regions within some of them. `within` is the index of the region's country. */
  areas: { names: string[]; within: number | null }[];
  /** Index of the smallest area of each settlement; -1 if there is none. */
  area: number[];
}

/** An area of the basemap by all its names, and the country that it is in. */
export interface NamedArea {
  names: readonly string[];
  within: NamedArea | null;
}

/** @param areaAt the smallest area of the basemap at [longitude, latitude] */
export function sourceOf(
  atlas: Atlas,
  t: Translator,
  areaAt: (position: readonly [number, number]) => NamedArea | null,
): SearchSource {
  const areas: (readonly string[])[] = atlas.layers.map(({ id, title }) => [
    id,
    ...Object.values(title),
  ]);
  const indexOf = (names: readonly string[]): number => {
    const known = areas.indexOf(names);
    return known < 0 ? areas.push(names) - 1 : known;
  };
  const areasOf = ({ layer, place: { properties } }: PlaceEntry): number[] => {
    const own = atlas.layers.findIndex(({ id }) => id === layer);
    // A schematic course is not assigned to a country, since no report states its position.
    const area = properties.schematic ? null : areaAt(properties.anchor);
    const around = [area, area?.within].flatMap((each) => (each ? [indexOf(each.names)] : []));
    return [own, ...around];
  };
  const places = atlas.places.map((entry) => placeSource(entry, areasOf(entry), t));
  return { ...textsOf(atlas, t), places, areas: areas.map((names) => [...names]) };
}

function placeSource(
  { id, kind, place: { properties }, quotations }: PlaceEntry,
  areas: number[],
  t: Translator,
): SearchSource["places"][number] {
  return {
    id,
    label: localized(properties.names, t.lang),
    detail: `${localized(kind, t.lang)}, ${t("excerpts", { n: quotations.length })}`,
    names: [
      ...Object.entries(properties.names).map(([lang, text]) => ({ lang, text })),
      ...Object.entries(properties.former_names).flatMap(([lang, texts]) =>
        texts.map((text) => ({ lang, text, former: true as const })),
      ),
    ],
    ...(properties.aliases.length > 0 ? { aliases: [...properties.aliases] } : {}),
    areas,
  };
}

const textsOf = (atlas: Atlas, t: Translator): Omit<SearchSource, "places" | "areas"> => ({
  excerpts: atlas.quotations.map((quotation) => excerptOf(quotation, t)),
  speakers: speakersOf(atlas, t),
  layers: atlas.layers.map(({ id, title }) => ({
    id,
    label: t("findOnlyLayer", { layer: localized(title, t.lang) }),
  })),
  actions: [
    { id: "whole", label: t("resetView") },
    { id: "layers", label: t("findAllLayers") },
    ...THEMES.map((theme) => ({
      id: `theme-${theme}`,
      label: `${t("theme")}: ${t(`theme-${theme}`)}`,
    })),
  ],
});

function excerptOf(quotation: Quotation, t: Translator) {
  const { excerpt, places } = quotation;
  return {
    id: excerpt.id,
    text: withEllipses(excerpt),
    lang: excerpt.lang,
    by: formatChains(quotation, t),
    place: places[0]?.id ?? null,
    about: places[0] ? localized(places[0].names, t.lang) : t("notTied"),
  };
}

/** The speakers of all chains, with their number of excerpts. */
function speakersOf(atlas: Atlas, t: Translator): SearchSource["speakers"] {
  const counts = new Map<string, { label: string; n: number }>();
  for (const { claims } of atlas.quotations) {
    // A speaker of several claims of an excerpt counts once.
    const speakers = new Map(claims.flatMap(({ chain }) => chain.map((link) => [link.id, link])));
    for (const { id, names } of speakers.values()) {
      const label = localized(names, t.lang);
      counts.set(id, { label, n: (counts.get(id)?.n ?? 0) + 1 });
    }
  }
  return [...counts].map(([id, { label, n }]) => ({
    id,
    label,
    detail: t("excerpts", { n }),
  }));
}
