import type { PlaceEntry, PlaceQuotation } from "@/lib/atlas/atlas";
import { formatChain } from "@/lib/atlas/attribution";
import { basisMessage, precisionMessage, precisionOfPlace } from "@/lib/atlas/certainty";
import { withEllipses } from "@/lib/atlas/quotation-text";
import { html, type Markup } from "@/lib/markup/markup";
import { excerptPath, placePath } from "@/lib/routes/paths";
import { localized } from "@/lib/text/translator";
import { formatSourcedDate } from "@/lib/time/format-date";
import type { ExportContext } from "./export-context";

/** HTML for a place's balloon: kind, summary, and each excerpt with its chain, date and precision. */
export function descriptionHtml(entry: PlaceEntry, exportContext: ExportContext): string {
  const { t, origin } = exportContext;
  const { summary } = entry.place.properties;
  const quotations = entry.quotations.map((each) => quotationHtml(each, entry, exportContext));
  const page = link(origin + placePath(entry.id), t("atlas"));
  return html`<p>${localized(entry.kind, t.lang)}; ${t(precisionOfPlace(entry))}</p><p>${localized(summary, t.lang)}</p>${quotations}<p>${page}</p>`
    .text;
}

function quotationHtml(
  quotation: PlaceQuotation,
  { place }: PlaceEntry,
  { origin, t }: ExportContext,
): Markup {
  const { excerpt, report, mention } = quotation;
  const { correction, date } = excerpt;
  const facts = [
    formatChain(quotation, t),
    `${t(excerpt.modality)}, ${formatSourcedDate(date, t)}`,
    ...(date.inferred_from ? [`${t("inferredMark")}: ${date.inferred_from}`] : []),
    [`${t(precisionMessage(quotation, place))}, ${t(basisMessage(mention))}`, mention.note]
      .filter((part) => part)
      .join(": "),
  ].map((fact) => html`${fact}<br/>`);
  const corrected = correction && html`<p>${t(correction.status)}: ${correction.note}</p>`;
  return html`<blockquote lang="${report.lang}">“${withEllipses(excerpt)}”</blockquote><p>${facts}${link(origin + excerptPath(excerpt.id), excerpt.id)}</p>${corrected}`;
}

const link = (href: string, words: string): Markup => html`<a href="${href}">${words}</a>`;
