import { EMBED_PART_ATTRIBUTE, EMBED_SWAP_ATTRIBUTE, THEME_ATTRIBUTE } from "@/lib/boot/protocol";
import { html, type Markup, rawHtml } from "@/lib/markup/markup";
import { pictureSources } from "@/lib/picture/sources";
import { TOKENS_CSS } from "@/lib/style/tokens";
import type { Translator } from "@/lib/text/translator";
import { truncateInput } from "@/lib/text/truncate-input";
import { EMBED_LAYOUT } from "@/lib/view/breakpoints";
import { type CameraTarget, defaultCamera } from "@/lib/view/default-camera";
import type { AllowedValues, View } from "@/lib/view/view";
import type { EmbedParts } from "./embed-parts";
import { EXPLORE_SCRIPT } from "./explore-script";
import { HEIGHT_SCRIPT } from "./height-script";
import { DEFAULT_OPTIONS, type EmbedOptions } from "./options";
import { embedCss } from "./style";

interface StaticEmbed {
  view: View;
  allowed: AllowedValues;
  options: EmbedOptions;
  places: readonly CameraTarget[];
  parts: EmbedParts;
  t: Translator;
  /** Path and query of the same embed with the live map. */
  live: string;
}

/** An embed's page. Its style and script are inline; the policy has their hashes. */
export interface EmbedPage {
  view: Pick<View, "lang" | "theme">;
  title: string;
  style: string;
  script: string;
  body: Markup;
}

export const embedPage = ({ view, title, style, script, body }: EmbedPage): string =>
  html`<!doctype html><html lang="${view.lang}" ${THEME_ATTRIBUTE}="${view.theme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${title}</title><link rel="icon" href="data:,"><style>${rawHtml(style)}</style></head><body>${body}<script>${rawHtml(script)}</script></body></html>`
    .text;

/** A still embed: a page with a picture and no script but its inline one. */
export function staticEmbed(still: StaticEmbed): EmbedPage {
  const { view, options, parts, t, live } = still;
  const body = html`<main class="embed">${parts.above}<div class="map"><i class="probe" ${EMBED_PART_ATTRIBUTE}></i>${picture(still)}<a class="explore" href="${live}" ${EMBED_SWAP_ATTRIBUTE} aria-label="${t("exploreLabel", { title: parts.title })}"><span>${t("explore")}</span></a></div>${parts.below}</main>`;
  const title = `${parts.title} · ${t("atlas")}`;
  const script = `${EXPLORE_SCRIPT};${HEIGHT_SCRIPT}`;
  return { view, title, style: TOKENS_CSS + embedCss(options), script, body };
}

/** The embed of an unknown id: suggests similar places, linked as embeds. */
export function unknownEmbed(
  view: EmbedPage["view"],
  id: string,
  near: readonly { path: string; name: string }[],
  t: Translator,
): EmbedPage {
  const items = near.map((place) => html`<li><a href="${place.path}">${place.name}</a></li>`);
  const body = html`<main class="head" ${EMBED_PART_ATTRIBUTE}><h1>${t("unknownTitle")}</h1><p>${t("unknownText", { id: truncateInput(id) })}</p><p>${t("unknownNear")}</p><ul>${items}</ul></main>`;
  const style = TOKENS_CSS + embedCss(DEFAULT_OPTIONS);
  const title = `${t("unknownTitle")} · ${t("atlas")}`;
  return { view, title, style, script: HEIGHT_SCRIPT, body };
}

/** The map with its marks: one picture for each width and colour scheme, larger than the frame and centred. */
function picture({ view, allowed, places, parts, t }: StaticEmbed): Markup {
  const sources = pictureSources(view, allowed, {
    pictures: EMBED_LAYOUT.pictures,
    cameraOf: (breakpoint) => view.camera ?? defaultCamera(places, view.place, breakpoint),
    only: "marks",
  });
  const rest = sources.at(-1);
  const alt = view.place === null ? t("pictureAlt") : t("pictureAltPlace", { place: parts.title });
  return html`<picture>${sources
    .slice(0, -1)
    .map(
      ({ media, size, src }) =>
        html`<source media="${media}" srcset="${src}" width="${size.width}" height="${size.height}">`,
    )}<img src="${rest?.src}" width="${rest?.size.width}" height="${rest?.size.height}" alt="${alt}" loading="lazy"></picture>`;
}
