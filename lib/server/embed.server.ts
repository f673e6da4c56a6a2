import { placesWithSimilarNames } from "@/lib/atlas/similar-names";
import { embedParts } from "@/lib/embed/embed-parts";
import { figuresEmbed } from "@/lib/embed/figures";
import { readOptions } from "@/lib/embed/options";
import { type EmbedPage, embedPage, staticEmbed, unknownEmbed } from "@/lib/embed/static-embed";
import { groupCount } from "@/lib/figures/format";
import { stillEmbedPolicy } from "@/lib/http/content-security-policy";
import { marksOf } from "@/lib/marks/marks";
import { FIGURES_PATH, figurePath, placePath } from "@/lib/routes/paths";
import { pathUnder } from "@/lib/routes/routes";
import { translatorFor } from "@/lib/text/catalogues";
import { localized } from "@/lib/text/translator";
import { pathOf, readView, writeView } from "@/lib/view/codec";
import { getAllowedValues, getAtlas, getFigures } from "./atlas.server";
import { chartOf, reportsLine } from "./chart-response.server";
import { hashSource } from "./hash.server";
import { originByHeaders } from "./origin.server";
import { find } from "./resolve.server";
import { respond, SHORT_LIVED } from "./response.server";

/** Responds with a view's still embed; for an unknown place, with a 404 that suggests similar names. */
export function embedResponse(request: Request, place: string | null): Response {
  const { pathname, searchParams } = new URL(request.url);
  const atlas = getAtlas();
  const allowed = getAllowedValues();
  const entry = place === null ? undefined : find("place", place);
  const view = readView(pathOf({ place: entry?.id ?? null }), searchParams, allowed);
  const t = translatorFor(view.lang);
  if (place !== null && !entry) {
    const near = placesWithSimilarNames(atlas, place).map(({ id, place: { properties } }) => ({
      path: pathUnder("/embed", placePath(id)),
      name: localized(properties.names, view.lang),
    }));
    return framed(request, unknownEmbed(view, place, near, t), 404);
  }
  const options = readOptions(searchParams);
  const page = originByHeaders(request.headers) + writeView(view, allowed);
  const parts = embedParts({ atlas, view, options, t, page });
  searchParams.set("live", "1");
  const live = `${pathname}?${searchParams}`;
  const places = marksOf(atlas, t);
  return framed(request, staticEmbed({ view, allowed, options, places, parts, t, live }), 200);
}

/** Responds with the embed of one counted thing, or of all of them (null). */
export function figuresEmbedResponse(request: Request, id: string | null): Response {
  const view = readView("/", new URL(request.url).searchParams, getAllowedValues());
  const t = translatorFor(view.lang);
  const one = id === null ? null : find("figures", id);
  if (id !== null && !one) {
    const near = getFigures().map(({ thing }) => ({
      path: pathUnder("/embed", figurePath(thing.id)),
      name: localized(thing.names, view.lang),
    }));
    return framed(request, unknownEmbed(view, id, near, t), 404);
  }
  const path = id === null ? FIGURES_PATH : figurePath(id);
  const embed = figuresEmbed({
    view,
    title: one ? localized(one.thing.names, t.lang) : t("figuresTitle"),
    sub: (one ? `${groupCount(one, t)} · ` : "") + t("atlas"),
    charts: (one ? [one] : getFigures()).map((group) => ({
      group,
      svg: chartOf(group, t, "page").svg,
      reports: reportsLine(group, t),
    })),
    t,
    page: originByHeaders(request.headers) + writeView({ ...view, page: path }, getAllowedValues()),
  });
  return framed(request, embed, 200);
}

/** Any page may frame it. Its policy allows its inline style and script only. */
function framed(request: Request, page: EmbedPage, status: 200 | 404): Response {
  const body = embedPage(page);
  const response = respond({ body, type: "text/html; charset=utf-8", cache: SHORT_LIVED });
  const { headers } = response;
  const policy = stillEmbedPolicy({
    style: hashSource(page.style),
    script: hashSource(page.script),
    origin: originByHeaders(request.headers),
  });
  headers.set("Content-Security-Policy", policy);
  return status === 200 ? response : new Response(body, { status, headers });
}
