/**
 * The reports as a feed: Atom 1.0 (RFC 4287), for feed readers.
 */

import type { Element } from "xast";
import { x } from "xastscript";
import type { Report } from "@/geodata/schema";
import type { Atlas, PlaceRef } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
import { placePath } from "@/lib/routes/paths";
import { localized } from "@/lib/text/translator";
import { dateSortKey, formatSourcedDate } from "@/lib/time/format-date";
import type { ExportContext } from "./export-context";
import { xmlText } from "./xml";

/** Where the feed stands. */
export const FEED_PATH = "/feed.atom";
export const FEED_TYPE = "application/atom+xml";

/** For a report without a date, since every entry must have one; it is no later than any release. */
const UNDATED = "2025-01-01";
/** The year in which the ids were first given, which a tag must name (RFC 4151). */
const TAGGED = "2025";

export function reportsFeed(atlas: Atlas, exportContext: ExportContext): string {
  const { origin, t } = exportContext;
  const entries = [...atlas.reports].sort((a, b) => updatedOf(b).localeCompare(updatedOf(a)));
  return xmlText(
    x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": t.lang }, [
      x("id", tag(origin, "reports")),
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

function entryOf(report: Report, atlas: Atlas, { origin, t }: ExportContext): Element {
  const excerpts = atlas.quotations.filter((quotation) => quotation.report === report);
  const places = new Map(excerpts.flatMap((it) => it.places.map((place) => [place.id, place])));
  const address = stated(report.url);
  const title = reportName(report, t);
  const nameOf = ({ names }: PlaceRef) => localized(names, t.lang);
  return x("entry", [
    x("id", tag(origin, report.id)),
    x("title", title),
    x("updated", updatedOf(report)),
    x("link", { rel: "alternate", type: "text/html", href: `${origin}/#reports` }),
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
      t("feedSummary", {
        excerpts: t("excerpts", { n: excerpts.length }),
        places: t.list([...places.values()].map(nameOf)) || t("feedNoPlace"),
        publisher: stated(report.publisher) ?? t("notStated"),
        date: formatSourcedDate(report.date, t),
      }),
    ),
  ]);
}

const stated = (value: Report["url"]): string | null =>
  typeof value === "string" || value === null ? value : value.value;

/** The first day of the report's date: Atom knows no month. */
function updatedOf({ date }: Report): string {
  return `${date.edtf === null ? UNDATED : dateSortKey(date.edtf)}T00:00:00Z`;
}

/** A permanent id by the host's name (RFC 4151), which stays when the scheme or the port changes. */
function tag(origin: string, id: string): string {
  const { hostname } = new URL(origin);
  const authority = /^[a-z0-9.-]+$/.test(hostname) ? hostname : "localhost";
  return `tag:${authority},${TAGGED}:${id}`;
}
