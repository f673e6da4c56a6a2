/** The data of the search index: JSON that the server builds and a browser fetches. */
import type { Atlas, Quotation } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
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
  places: { id: string; label: string; detail: string; names: Name[] }[];
  excerpts: {
    id: string;
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
}

export const sourceOf = (atlas: Atlas, t: Translator): SearchSource => ({
  places: atlas.places.map(({ id, place: { properties }, quotations }) => ({
    id,
    label: localized(properties.names, t.lang),
    detail: `${t(`kind-${properties.kind}`)}, ${t("excerpts", { n: quotations.length })}`,
    names: [
      ...Object.entries(properties.names).map(([lang, text]) => ({ lang, text })),
      ...Object.entries(properties.former_names).flatMap(([lang, texts]) =>
        texts.map((text) => ({ lang, text, former: true as const })),
      ),
    ],
  })),
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

function excerptOf({ excerpt, report, chain, places }: Quotation, t: Translator) {
  const names = [
    ...chain.map((speaker) => localized(speaker.names, t.lang)),
    reportName(report, t),
  ];
  return {
    id: excerpt.id,
    text: excerpt.exact,
    lang: report.lang,
    by: names.join(" → "),
    place: places[0]?.id ?? null,
    about: places[0] ? localized(places[0].names, t.lang) : t("notTied"),
  };
}

/** The speakers of all chains, with their number of excerpts. */
function speakersOf(atlas: Atlas, t: Translator): SearchSource["speakers"] {
  const counts = new Map<string, { label: string; n: number }>();
  for (const { chain } of atlas.quotations) {
    for (const { id, names } of chain) {
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
