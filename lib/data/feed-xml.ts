/** What the atlas's feeds have in common (Atom 1.0, RFC 4287). */
import type { Element } from "xast";
import { x } from "xastscript";
import { dateSortKey } from "@/lib/time/format-date";
import type { ExportContext } from "./export-context";
import { xmlText } from "./xml";

export const FEED_TYPE = "application/atom+xml";

/** The `updated` date of what has none: Atom requires it. It is before the first release. */
const UNDATED = "2025-01-01";
/** The year in which the ids were first assigned: a tag URI must contain it (RFC 4151). */
const TAG_YEAR = "2025";

interface Feed {
  /** Permanent, and unique among the atlas's feeds and entries. */
  id: string;
  title: string;
  /** Paths of the feed itself, and of the page that it is of. */
  path: string;
  page: string;
  /** A full timestamp; null if nothing is in it. */
  updated: string | null;
  entries: readonly Element[];
}

export const feedXml = (
  { origin, t }: ExportContext,
  { id, title, path, page, updated, entries }: Feed,
): string =>
  xmlText(
    x("feed", { xmlns: "http://www.w3.org/2005/Atom", "xml:lang": t.lang }, [
      x("id", tagUri(origin, id)),
      x("title", title),
      x("subtitle", t("tagline")),
      x("updated", updated ?? instantOf(null)),
      x("author", [x("name", t("publisher"))]),
      x("link", { rel: "self", type: FEED_TYPE, href: origin + path }),
      x("link", { rel: "alternate", type: "text/html", href: origin + page }),
      ...entries,
    ]),
  );

/** The first day of an EDTF date as the full timestamp that Atom requires. */
export const instantOf = (edtf: string | null): string =>
  `${edtf === null ? UNDATED : dateSortKey(edtf)}T00:00:00Z`;

/** A tag URI (RFC 4151): a permanent id from the host name, independent of scheme and port. */
export function tagUri(origin: string, id: string): string {
  const { hostname } = new URL(origin);
  const authority = /^[a-z0-9.-]+$/.test(hostname) ? hostname : "localhost";
  return `tag:${authority},${TAG_YEAR}:${id}`;
}
