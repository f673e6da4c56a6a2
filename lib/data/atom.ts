/**
 * The reports as a feed: Atom 1.0 (RFC 4287), for feed readers.
 */

import type { Element } from "xast";
import { x } from "xastscript";
import type { Report } from "@/geodata/schema";
import type { Atlas, PlaceRef, SourceReport } from "@/lib/atlas/atlas";
import { reportName, stated } from "@/lib/atlas/report";
import { placePath, reportPath } from "@/lib/routes/paths";
import { localized } from "@/lib/text/translator";
import { dateSortKey, formatSourcedDate } from "@/lib/time/format-date";
import type { ExportContext } from "./export-context";
import { xmlText } from "./xml";

export const FEED_PATH = "/feed.atom";
export const FEED_TYPE = "application/atom+xml";

/** The `updated` date of a report without one: Atom requires it. It is before the first release. */
const UNDATED = "2025-01-01";
/** The year in which the ids were first assigned: a tag URI must contain it (RFC 4151). */
const TAG_YEAR = "2025";

export function reportsFeed(atlas: Atlas, exportContext: ExportContext): string {
  const { origin, t } = exportContext;
  const entries = [...atlas.reports].sort((a, b) => updatedOf(b).localeCompare(updatedOf(a)));
  return xmlText(
    x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": t.lang }, [
      x("id", tagUri(origin, "reports")),
      x("title", t("feedTitle")),
      x("subtitle", t("tagline")),
      x("updated", entries[0] ? updatedOf(entries[0]) : `${UNDATED}T00:00:00Z`),
      x("author", [x("name", t("atlas"))]),
      x("link", { rel: "self", type: FEED_TYPE, href: origin + FEED_PATH }),
      x("link", { rel: "alternate", type: "text/html", href: `${origin}/` }),
      ...entries.map((report) => entryOf(report, atlas, exportContext)),
    ]),
  );
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
function updatedOf({ date }: Report): string {
  return `${date.edtf === null ? UNDATED : dateSortKey(date.edtf)}T00:00:00Z`;
}

/** A tag URI (RFC 4151): a permanent id from the host name, independent of scheme and port. */
function tagUri(origin: string, id: string): string {
  const { hostname } = new URL(origin);
  const authority = /^[a-z0-9.-]+$/.test(hostname) ? hostname : "localhost";
  return `tag:${authority},${TAG_YEAR}:${id}`;
}
