/** What can be found, as the server says it and a browser fetches it. */
import type { Atlas, Quotation } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
import { named, type Speech } from "@/lib/text/translator";
import { THEMES } from "@/lib/view/view";

/** A name with its BCP 47 tag. */
interface Name {
  lang: string;
  text: string;
  /** No longer used, or another spelling: it serves search only. */
  former?: true;
}

export interface SearchSource {
  places: { id: string; label: string; detail: string; names: Name[] }[];
  excerpts: {
    id: string;
    text: string;
    lang: string;
    /** Who said it, and in which report: no figure stands without its speaker. */
    by: string;
    /** The place on whose page it stands; null for those that name none. */
    place: string | null;
    about: string;
  }[];
  speakers: { id: string; label: string; detail: string }[];
  layers: { id: string; label: string }[];
  actions: { id: string; label: string }[];
}

/** The settlements of the basemap, in the order of their labels' priority; columns, for their bytes. */
export interface Settlements {
  names: string[];
  /** Thousandths of a degree. */
  lng: number[];
  lat: number[];
}

export const sourceOf = (atlas: Atlas, speech: Speech): SearchSource => ({
  places: atlas.places.map(({ id, place: { properties }, ties }) => ({
    id,
    label: named(properties.names, speech.lang),
    detail: `${speech(`kind-${properties.kind}`)}, ${speech("excerpts", { n: ties.length })}`,
    names: [
      ...Object.entries(properties.names).map(([lang, text]) => ({ lang, text })),
      ...Object.entries(properties.former_names).flatMap(([lang, texts]) =>
        texts.map((text) => ({ lang, text, former: true as const })),
      ),
    ],
  })),
  excerpts: atlas.quotations.map((quotation) => excerptOf(quotation, speech)),
  speakers: speakersOf(atlas, speech),
  layers: atlas.layers.map(({ id, title }) => ({
    id,
    label: speech("findOnlyLayer", { layer: named(title, speech.lang) }),
  })),
  actions: [
    { id: "whole", label: speech("resetView") },
    { id: "layers", label: speech("findAllLayers") },
    ...THEMES.map((theme) => ({
      id: `theme-${theme}`,
      label: `${speech("theme")}: ${speech(`theme-${theme}`)}`,
    })),
  ],
});

function excerptOf({ excerpt, report, chain, places }: Quotation, speech: Speech) {
  const said = [...chain.map(({ names }) => named(names, speech.lang)), reportName(report, speech)];
  return {
    id: excerpt.id,
    text: excerpt.exact,
    lang: report.lang,
    by: said.join(" → "),
    place: places[0]?.id ?? null,
    about: places[0] ? named(places[0].names, speech.lang) : speech("notTied"),
  };
}

/** Those who said something that is quoted, and how much. */
function speakersOf(atlas: Atlas, speech: Speech): SearchSource["speakers"] {
  const counts = new Map<string, { label: string; n: number }>();
  for (const { chain } of atlas.quotations) {
    for (const { id, names } of chain) {
      const label = named(names, speech.lang);
      counts.set(id, { label, n: (counts.get(id)?.n ?? 0) + 1 });
    }
  }
  return [...counts].map(([id, { label, n }]) => ({
    id,
    label,
    detail: speech("excerpts", { n }),
  }));
}
