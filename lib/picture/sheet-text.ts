import { type Atlas, placeById, reportsOf } from "@/lib/atlas/atlas";
import { precisionOfPlace } from "@/lib/atlas/certainty";
import { datedReport } from "@/lib/atlas/report";
import { windowWords } from "@/lib/time/format-time-window";
import { named, type Speech } from "@/lib/text/translator";
import type { View } from "@/lib/view/view";
import type { SheetText } from "./sheet";

/** What the picture of a view says: no figure, since a figure needs its speaker. */
export function sheetText(atlas: Atlas, view: View, speech: Speech): SheetText {
  const entry = view.place === null ? undefined : placeById(atlas, view.place);
  const shown = atlas.layers.filter(({ id }) => view.layers.includes(id) || id === entry?.layer);
  const reports = entry ? reportsOf(entry) : atlas.reports;
  const when = view.time ? ` · ${windowWords(view.time, speech)}` : "";
  return {
    ...(entry
      ? {
          title: named(entry.place.properties.names, speech.lang),
          subtitle: `${speech(precisionOfPlace(entry))} · ${speech("excerpts", { n: entry.ties.length })} · ${speech("atlas")}${when}`,
        }
      : { title: speech("atlas"), subtitle: speech("tagline") + when }),
    legend: shown.map(({ id, title }) => ({ layer: id, title: named(title, speech.lang) })),
    reports: speech("restsOn", {
      reports: speech.list(reports.map((report) => datedReport(report, speech))),
    }),
    credits: `${speech("creditsLabel")}: ${speech("credits")}. ${speech("policyMap")}`,
  };
}
