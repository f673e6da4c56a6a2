/**
 * The reports as a feed: Atom 1.0 (RFC 4287), for feed readers.
 */

import type { Element } from "xast";
import { x } from "xastscript";
import type { Report } from "@/geodata/schema";
import type { Atlas, PlaceRef, SourceReport } from "@/lib/atlas/atlas";
import { reportName, stated } from "@/lib/atlas/report";
import { placePath, reportPath } from "@/lib/routes/paths";
import { ROUTES } from "@/lib/routes/routes";
import { localized } from "@/lib/text/translator";
import { formatSourcedDate } from "@/lib/time/format-date";
import type { ExportContext } from "./export-context";
import { feedXml, instantOf, tagUri } from "./feed-xml";

export const FEED_PATH = "/feed.atom";

export function reportsFeed(atlas: Atlas, exportContext: ExportContext): string {
  const { t } = exportContext;
  const entries = [...atlas.reports].sort((a, b) => updatedOf(b).localeCompare(updatedOf(a)));
  return feedXml(exportContext, {
    id: "reports",
    title: t("feedTitle"),
    path: FEED_PATH,
    page: ROUTES.atlas.pattern,
    updated: entries[0] ? updatedOf(entries[0]) : null,
    entries: entries.map((report) => entryOf(report, atlas, exportContext)),
  });
}

function entryOf(report: SourceReport, atlas: Atlas, { origin, t }: ExportContext): Element {
  const excerpts = atlas.quotations.filter((quotation) => quotation.report === report);
  const places = new Map(excerpts.flatMap((it) => it.places.map((place) => [place.id, place])));
  const address = stated(report.url);
  // Atom requires a title, so a report without one has its description here, in brackets.
  const title = reportName(report, t);
  const itself = report.says_of_itself && localized(report.says_of_itself, t.lang);
  const nameOf = ({ names }: PlaceRef) => localized(names, t.lang);
  return x("entry", [
    x("id", tagUri(origin, report.id)),
    x("title", title),
    x("updated", updatedOf(report)),
    x("link", { rel: "alternate", type: "text/html", href: origin + reportPath(report.id) }),
    ...(address === null ? [] : [x("link", { rel: "via", href: address })]),
    ...[...places.values()].map((place) =>
      x("link", {
        rel: "related",
        type: "text/html",
        title: nameOf(place),
        href: origin + placePath(place.id),
      }),
    ),
    x(
      "summary",
      [
        t("feedSummary", {
          excerpts: t("excerpts", { n: excerpts.length }),
          places: t.list([...places.values()].map(nameOf)) || t("feedNoPlace"),
          publisher: stated(report.publisher) ?? t("notStated"),
          date: formatSourcedDate(report.date, t),
        }),
        itself,
      ]
        .filter(Boolean)
        .join(" "),
    ),
  ]);
}

/** The first day of the report's date, since Atom requires a full timestamp. */
const updatedOf = ({ date }: Report): string => instantOf(date.edtf);
