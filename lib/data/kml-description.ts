import type { Element } from "xast";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { PlaceEntry, PlaceQuotation } from "@/lib/atlas/atlas";
import { formatChain } from "@/lib/atlas/attribution";
import { basisMessage, precisionMessage, precisionOfPlace } from "@/lib/atlas/certainty";
import { localized } from "@/lib/text/translator";
import { formatSourcedDate } from "@/lib/time/format-date";
import { pathOf } from "@/lib/view/codec";
import { excerptPath } from "@/lib/view/excerpt";
import type { ExportContext } from "./export-context";

/** HTML for a place's balloon: kind, summary, and each excerpt with its chain, date and precision. */
export function descriptionHtml(entry: PlaceEntry, exportContext: ExportContext): string {
  const { t, origin } = exportContext;
  const { kind, summary } = entry.place.properties;
  const content = [
    x("p", `${t(`kind-${kind}`)}; ${t(precisionOfPlace(entry))}`),
    x("p", localized(summary, t.lang)),
    ...entry.quotations.flatMap((each) => quotationHtml(each, entry, exportContext)),
    x("p", [link(origin + pathOf({ place: entry.id }), t("atlas"))]),
  ];
  // `<br/>`, not `<br></br>`: an HTML parser reads `</br>` as a second line break.
  return toXml(content, { closeEmptyElements: true });
}

function quotationHtml(
  quotation: PlaceQuotation,
  { place }: PlaceEntry,
  { origin, t }: ExportContext,
): Element[] {
  const { excerpt, report, mention } = quotation;
  const { correction, date } = excerpt;
  const facts = [
    formatChain(quotation, t),
    `${t(excerpt.modality)}, ${formatSourcedDate(date, t)}`,
    ...(date.inferred_from ? [`${t("inferredMark")}: ${date.inferred_from}`] : []),
    `${t(precisionMessage(quotation, place))}, ${t(basisMessage(mention))}`,
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
