/** What was changed in the atlas, for feed readers. */
import type { Element } from "xast";
import { x } from "xastscript";
import type { Atlas } from "@/lib/atlas/atlas";
import { type Change, changesOf, correctionLine } from "@/lib/atlas/changes";
import { withEllipses } from "@/lib/atlas/quotation-text";
import { CHANGES_PATH, excerptPath, placePath } from "@/lib/routes/paths";
import { localized, type Translator } from "@/lib/text/translator";
import type { ExportContext } from "./export-context";
import { feedXml, instantOf, tagUri } from "./feed-xml";

export const CHANGES_FEED_PATH = "/changes.atom";

export function changesFeed(atlas: Atlas, exportContext: ExportContext): string {
  const changes = changesOf(atlas);
  const [newest] = changes;
  return feedXml(exportContext, {
    id: "changes",
    title: exportContext.t("changesFeed"),
    path: CHANGES_FEED_PATH,
    page: CHANGES_PATH,
    updated: newest ? instantOf(newest.correction.date) : null,
    entries: changes.map((change) => entryOf(change, exportContext)),
  });
}

function entryOf({ correction, of }: Change, { origin, t }: ExportContext): Element {
  const { id, title, path } = changedThing(of, t);
  // The log is only added to, so what was changed on a day identifies an entry.
  const key = encodeURIComponent(`${correction.date} ${correction.what}`);
  return x("entry", [
    x("id", tagUri(origin, `changes/${of.kind}/${id}/${key}`)),
    x("title", title),
    x("updated", instantOf(correction.date)),
    x("link", { rel: "alternate", type: "text/html", href: origin + path }),
    x("summary", correctionLine(correction, t)),
  ]);
}

/** What a change is of: its id, what people know it by, and its path. */
export function changedThing(of: Change["of"], t: Translator) {
  if (of.kind === "place") {
    const { id, place } = of.entry;
    return { id, title: localized(place.properties.names, t.lang), path: placePath(id) };
  }
  const { excerpt } = of.quotation;
  return { id: excerpt.id, title: `“${withEllipses(excerpt)}”`, path: excerptPath(excerpt.id) };
}
