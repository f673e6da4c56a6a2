/** What can be found, as the server says it and a browser fetches it. */
import type { Atlas, Quotation } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
import { localized, type Translator } from "@/lib/text/translator";
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
  const said = [...chain.map(({ names }) => localized(names, t.lang)), reportName(report, t)];
  return {
    id: excerpt.id,
    text: excerpt.exact,
    lang: report.lang,
    by: said.join(" → "),
    place: places[0]?.id ?? null,
    about: places[0] ? localized(places[0].names, t.lang) : t("notTied"),
  };
}

/** Those who said something that is quoted, and how much. */
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
