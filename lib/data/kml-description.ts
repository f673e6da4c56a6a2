import type { Element } from "xast";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { PlaceEntry, PlaceQuotation } from "@/lib/atlas/atlas";
import { formatChain } from "@/lib/atlas/attribution";
import { basisMessage, precisionMessage, precisionOfPlace } from "@/lib/atlas/certainty";
import { excerptPath, placePath } from "@/lib/routes/paths";
import { localized } from "@/lib/text/translator";
import { formatSourcedDate } from "@/lib/time/format-date";
import type { ExportContext } from "./export-context";

/** What a place's balloon says, in HTML: what it is, and each excerpt with its chain, date and precision. */
export function descriptionHtml(entry: PlaceEntry, exportContext: ExportContext): string {
  const { t, origin } = exportContext;
  const { kind, summary } = entry.place.properties;
  const content = [
    x("p", `${t(`kind-${kind}`)}; ${t(precisionOfPlace(entry))}`),
    x("p", localized(summary, t.lang)),
    ...entry.quotations.flatMap((tie) => quotation(tie, entry, exportContext)),
    x("p", [link(origin + placePath(entry.id), t("atlas"))]),
  ];
  // HTML takes the end tag of an empty element for another element.
  return toXml(content, { closeEmptyElements: true });
}

function quotation(
  tie: PlaceQuotation,
  { place }: PlaceEntry,
  { origin, t }: ExportContext,
): Element[] {
  const { excerpt, report, mention } = tie;
  const { correction, date } = excerpt;
  const facts = [
    formatChain(tie, t),
    `${t(excerpt.modality)}, ${formatSourcedDate(date, t)}`,
    ...(date.inferred_from ? [`${t("inferredMark")}: ${date.inferred_from}`] : []),
    `${t(precisionMessage(tie, place))}, ${t(basisMessage(mention))}`,
  ];
  return [
    x("blockquote", { lang: report.lang }, `“${excerpt.exact}”`),
    x("p", [
      ...facts.flatMap((fact) => [fact, x("br")]),
      link(origin + excerptPath(excerpt.id), excerpt.id),
    ]),
    ...(correction ? [x("p", `${t(correction.status)}: ${correction.note}`)] : []),
  ];
}

const link = (href: string, words: string): Element => x("a", { href }, words);
