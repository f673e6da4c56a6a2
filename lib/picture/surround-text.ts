import { type Atlas, placeById, reportsOf } from "@/lib/atlas/atlas";
import { precisionOfPlace } from "@/lib/atlas/certainty";
import { layersIn } from "@/lib/atlas/layer-info";
import { restsOn } from "@/lib/atlas/report";
import { localized, type Translator } from "@/lib/text/translator";
import { formatTimeWindow } from "@/lib/time/format-time-window";
import type { View } from "@/lib/view/view";
import type { MapSurround } from "./surround";

/** The text of a view's picture. It contains no figure, because a figure needs its speaker. */
export function mapSurround(atlas: Atlas, view: View, t: Translator): MapSurround {
  const entry = view.place === null ? undefined : placeById(atlas, view.place);
  const shown = atlas.layers.filter(({ id }) => view.layers.includes(id) || id === entry?.layer);
  const reports = entry ? reportsOf(entry) : atlas.reports;
  const when = view.time ? ` · ${formatTimeWindow(view.time, t)}` : "";
  return {
    ...(entry
      ? {
          title: localized(entry.place.properties.names, t.lang),
          subtitle: `${t(precisionOfPlace(entry))} · ${t("excerpts", { n: entry.quotations.length })} · ${t("atlas")}${when}`,
        }
      : { title: t("atlas"), subtitle: t("tagline") + when }),
    legend: layersIn({ layers: shown }, t),
    reports: restsOn(reports, t),
    credits: `${t("creditsLabel")}: ${t("credits")}. ${t("policyMap")}`.trim(),
  };
}
