import type { Mention, Place } from "@/geodata/schema";
import { claimsInOrder, type PlaceEntry, type PlaceQuotation } from "@/lib/atlas/atlas";
import { formatChain } from "@/lib/atlas/attribution";
import { basisMessage, precisionMessage, precisionOfPlace } from "@/lib/atlas/certainty";
import { correctionLine } from "@/lib/atlas/changes";
import { claimCue } from "@/lib/atlas/claim-cue";
import { glossNote, withEllipses } from "@/lib/atlas/quotation-text";
import { withReportNames } from "@/lib/atlas/report";
import { html, type Markup } from "@/lib/markup/markup";
import { excerptPath, placePath } from "@/lib/routes/paths";
import { localized, type Translator } from "@/lib/text/translator";
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
  const { excerpt, report } = quotation;
  const facts = claimsInOrder(quotation).flatMap((quoted) => {
    const { date, modality, mentions } = quoted.claim;
    const cue = claimCue(quoted, quotation);
    // The mention in view is one of its claim's.
    const mention = mentions.includes(quotation.mention)
      ? quotation.mention
      : mentions.find((each) => each.place === place.id);
    return [
      ...(cue === null ? [] : [`“${cue}”`]),
      formatChain({ ...quoted, report }, t),
      `${t(modality)}, ${formatSourcedDate(date, t)}`,
      ...(date.inferred_from ? [`${t("inferredMark")}: ${date.inferred_from}`] : []),
      ...(mention ? [mentionWords(mention, place, t)] : []),
    ];
  });
  const supplied = glossNote(excerpt, t);
  if (supplied !== null) facts.unshift(supplied);
  const itself = report.says_of_itself && localized(report.says_of_itself, t.lang);
  if (itself) facts.push(itself);
  const lines = facts.map((fact) => html`${withReportNames(fact, report, t)}<br/>`);
  const corrected = excerpt.corrections.map(
    (correction) => html`<p>${correctionLine(correction, t)}</p>`,
  );
  return html`<blockquote lang="${excerpt.lang}">“${withEllipses(excerpt)}”</blockquote><p>${lines}${link(origin + excerptPath(excerpt.id), excerpt.id)}</p>${corrected}`;
}

const mentionWords = (mention: Mention, place: Place, t: Translator): string =>
  [`${t(precisionMessage({ mention }, place))}, ${t(basisMessage(mention))}`, mention.note]
    .filter((part) => part)
    .join(": ");

const link = (href: string, words: string): Markup => html`<a href="${href}">${words}</a>`;
