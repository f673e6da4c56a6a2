import {
  type Atlas,
  claimsInOrder,
  type PlaceEntry,
  type PlaceQuotation,
  placeById,
  type Quotation,
  quotationById,
} from "@/lib/atlas/atlas";
import { formatChain } from "@/lib/atlas/attribution";
import { lineStyleOf } from "@/lib/atlas/certainty";
import { changedOn } from "@/lib/atlas/changes";
import { claimCue } from "@/lib/atlas/claim-cue";
import { filterByTime } from "@/lib/atlas/filter-by-time";
import type { LayerInfo } from "@/lib/atlas/layer-info";
import { quotationContext, quotationParts, type TextPart } from "@/lib/atlas/quotation-text";
import { EMBED_PART_ATTRIBUTE } from "@/lib/boot/protocol";
import { html, type Markup } from "@/lib/markup/markup";
import { PAGE_SCHEME } from "@/lib/picture/colour-scheme";
import { mapSurround } from "@/lib/picture/surround-text";
import { symbolSvg } from "@/lib/picture/symbol";
import { localized, type Translator } from "@/lib/text/translator";
import { truncateInput } from "@/lib/text/truncate-input";
import { formatSourcedDate } from "@/lib/time/format-date";
import type { View } from "@/lib/view/view";
import type { EmbedOptions } from "./options";

interface EmbedInput {
  /** All of it, whatever time the view shows. */
  atlas: Atlas;
  view: View;
  options: EmbedOptions;
  t: Translator;
  /** Absolute URL of the view's own page. */
  page: string;
}

/** The HTML above and below the map. A still and a live embed use the same, so they have the same height. */
export interface EmbedParts {
  title: string;
  above: Markup;
  below: Markup;
}

export function embedParts({ atlas, view, options, t, page }: EmbedInput): EmbedParts {
  const shown = filterByTime(atlas, view.time);
  const text = mapSurround(shown, view, t);
  const entryOf = (of: Atlas) => (view.place === null ? undefined : placeById(of, view.place));
  const entry = entryOf(atlas);
  const { excerpt: asked } = options;
  const quotation =
    typeof asked === "string"
      ? quotationOf(atlas, entry, asked)
      : asked && entryOf(shown)?.quotations[0];
  // A sandboxed frame may block links that open outside of it, so the URL is also there to read.
  const rests = html`<p class="rests">${text.reports} ${text.credits} <span>${page.replace(/^https?:\/\//, "")}</span></p>`;
  const legend =
    options.legend &&
    html`<ul class="legend" aria-label="${t("layers")}">${text.legend.map(
      (layer) => html`<li>${swatch(layer)}${layer.title}</li>`,
    )}</ul>`;
  const said =
    quotation === null
      ? html`<p class="rests">${t("unknownExcerpt", { id: truncateInput(String(asked)) })}</p>`
      : quotation && excerptFigure(quotation, entry, t);
  const above = html`<header class="head" ${EMBED_PART_ATTRIBUTE}><h1><a href="${page}" target="_blank" rel="noopener">${text.title}</a></h1><p class="sub">${text.subtitle}</p></header>`;
  const below = html`<div class="full" ${EMBED_PART_ATTRIBUTE}>${legend}${said}${rests}</div><footer class="foot" ${EMBED_PART_ATTRIBUTE}><a href="${page}" target="_blank" rel="noopener">${t("openInAtlas")}</a><details class="fold"><summary>${t("aboutMap")}</summary><div>${legend}${said}${rests}</div></details></footer>`;
  return { title: text.title, above: options.title ? above : html``, below };
}

/**
 * The excerpt with this id, now or formerly, whatever time is shown: as a quotation about the place, if it is.
 *
 * @returns null if there is none; another one would not be what the article speaks of
 */
function quotationOf(
  atlas: Atlas,
  entry: PlaceEntry | undefined,
  id: string,
): Quotation | PlaceQuotation | null {
  const named = quotationById(atlas, id);
  const about = entry?.quotations.find(({ excerpt }) => excerpt === named?.excerpt);
  return about ?? named ?? null;
}

function excerptFigure(
  quotation: Quotation | PlaceQuotation,
  entry: PlaceEntry | undefined,
  t: Translator,
): Markup {
  const { excerpt: words, report } = quotation;
  const { before, after } = quotationContext(words);
  const itself = report.says_of_itself && localized(report.says_of_itself, t.lang);
  const logs = [words.corrections, entry?.place.properties.corrections ?? []];
  const changed = changedOn(logs, t);
  const said = claimsInOrder(quotation).map((quoted) => {
    const { date, modality } = quoted.claim;
    const facts = `${formatChain({ ...quoted, report }, t)} · ${t(modality)}, ${formatSourcedDate(date, t)}`;
    const cue = claimCue(quoted, quotation);
    return cue === null ? html`${facts}` : html`<p>“${cue}” · ${facts}</p>`;
  });
  return html`<figure class="said"><blockquote lang="${words.lang}"><p><span class="beside">${before}</span>${quotationWords(quotation, entry, t)}<span class="beside">${after}</span></p></blockquote><figcaption>${said}${itself && html` · ${itself}`}${changed && html` · ${changed}`}</figcaption></figure>`;
}

/** The exact words with glosses. Those that mention the place are underlined in the line style of the mention. */
function quotationWords(
  quotation: Quotation | PlaceQuotation,
  entry: PlaceEntry | undefined,
  t: Translator,
): Markup {
  const mention = entry && "mention" in quotation ? quotation.mention : undefined;
  const { before, mentioned, after } = quotationParts(quotation.excerpt, mention);
  const tied =
    mention &&
    entry &&
    html`<u data-mention="${lineStyleOf(mention, entry.place)}">${parts(mentioned, t)}</u>`;
  return html`${parts(before, t)}${tied}${parts(after, t)}`;
}

const parts = (all: readonly TextPart[], t: Translator): Markup[] =>
  all.map(({ text, gloss }) =>
    gloss === null
      ? html`${text}`
      : html`<ins title="${t("glossTitle")}">${text}<small> (${t("glossTitle")})</small></ins>`,
  );

/** A layer's symbol, as the legend shows it. */
const swatch = ({ symbol, colour }: LayerInfo): Markup =>
  html`<svg width="24" height="14" viewBox="0 0 24 14" aria-hidden="true">${symbolSvg(symbol, { x: 2, y: 7, width: 20, height: 10 }, PAGE_SCHEME.token(colour))}</svg>`;
