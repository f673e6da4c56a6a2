/** oEmbed 1.0 (oembed.com): reads a consumer's request for a URL and builds the response. */

import type { Size } from "@/lib/geo/mercator";
import { urlOrNull } from "@/lib/http/url";
import { html, oneLine } from "@/lib/markup/markup";
import { picturePath } from "@/lib/picture/address";
import { DEFAULT_SIZE, MIN_SIDE } from "@/lib/picture/request";
import { chartPngPath } from "@/lib/routes/paths";
import { matchRoute, pathUnder, ROUTES, type Route } from "@/lib/routes/routes";
import { readView } from "@/lib/view/codec";
import { figuresOf } from "@/lib/view/figures-page";
import type { AllowedValues, View } from "@/lib/view/view";
import { OEMBED_FORMATS, type OembedFormat } from "./discovery";
import { DEFAULT_OPTIONS, type EmbedOptions, embedPath, readOptions } from "./options";
import { chartsHeight, DEFAULT_WIDTH, embedHeight } from "./size";

/** What the response needs to know about the atlas. */
export interface OembedContext {
  /** The site's origin; URLs of other origins are not answered. */
  origin: string;
  allowed: AllowedValues;
  /** The place's id, given its id or an alias; null for an unknown one. */
  placeId: (id: string) => string | null;
  /** Sizes of the charts of one counted thing, or of all (null), in pixels; empty if the thing is unknown. */
  chartsOf: (id: string | null) => readonly Size[];
  titleOf: (view: View) => string;
  /** Name of the provider. */
  provider: string;
}

/** The members are named by the specification. Sizes are in CSS pixels, `cache_age` in seconds. */
export interface OembedResponse {
  type: "rich";
  version: "1.0";
  title: string;
  provider_name: string;
  provider_url: string;
  cache_age: number;
  html: string;
  width: number;
  height: number;
  thumbnail_url?: string;
  thumbnail_width?: number;
  thumbnail_height?: number;
}

export type OembedResult =
  | { status: 200; format: OembedFormat; response: OembedResponse }
  | { status: 400 | 404 | 501; message: string };

const CACHE_AGE = 86_400;

/** Largest width of an embed, in pixels, however wide the consumer's column is. */
const MAX_WIDTH = 1200;

/** The routes that can be embedded. */
const FORMS = Object.values<Route>(ROUTES)
  .filter(({ embed }) => embed)
  .map(({ pattern }) => pattern.replace(":id", "<id>"));

/** Answers the query of a request: `url`, and optionally `maxwidth`, `maxheight` (pixels) and `format`. */
export function readOembed(query: URLSearchParams, context: OembedContext): OembedResult {
  const url = urlOrNull(query.get("url") ?? "");
  if (!url) return { status: 400, message: "Expected url=<the whole address of a view>." };
  const [maxwidth, maxheight] = [query.get("maxwidth"), query.get("maxheight")].map(
    parseMaxDimension,
  );
  if (maxwidth === undefined || maxheight === undefined) {
    return { status: 400, message: "Expected maxwidth and maxheight in whole pixels, from 1." };
  }
  const requestedFormat = query.get("format") ?? "json";
  const format = OEMBED_FORMATS.find((name) => name === requestedFormat);
  if (!format) return { status: 501, message: `Expected format=${OEMBED_FORMATS.join(" or ")}.` };
  const shown = readShown(url, context);
  if (!shown) {
    const forms = [...FORMS, ...FORMS.map((path) => pathUnder("/embed", path))];
    const message = `Expected the address of a view: ${context.origin} and ${forms.join(", ")}.`;
    return { status: 404, message };
  }
  return { status: 200, format, response: respond(shown, { maxwidth, maxheight }, context) };
}

interface Shown {
  view: View;
  options: EmbedOptions;
  /** The charts shown, if the URL is about figures. */
  charts: readonly Size[] | null;
}

/** `maxwidth` and `maxheight` of the request, in pixels; infinite if absent. */
interface MaxSize {
  maxwidth: number;
  maxheight: number;
}

function parseMaxDimension(text: string | null): number | undefined {
  if (text === null) return Number.POSITIVE_INFINITY;
  return /^\d+$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

/** What a URL of this site shows; null for any other URL. */
function readShown(url: URL, context: OembedContext): Shown | null {
  if (url.origin !== new URL(context.origin).origin || url.username || url.password) return null;
  const match = matchRoute(url.pathname);
  if (!match?.route.embed) return null;
  const view = readView(url.pathname, url.searchParams, context.allowed);
  if (match.route.embed === "charts") {
    const figures = figuresOf(view);
    const charts = figures ? context.chartsOf(figures.id) : [];
    return charts.length > 0 ? { view, options: DEFAULT_OPTIONS, charts } : null;
  }
  const place = view.place === null ? null : context.placeId(view.place);
  if (place === null && view.place !== null) return null;
  return {
    view: { ...view, place },
    options: match.embedded ? readOptions(url.searchParams) : DEFAULT_OPTIONS,
    charts: null,
  };
}

function respond(shown: Shown, most: MaxSize, context: OembedContext): OembedResponse {
  const { origin, allowed, titleOf, provider } = context;
  const { view, options } = shown;
  const title = titleOf(view);
  const size = frameWithin(most, shown);
  const src = origin + embedPath(view, options, allowed);
  return {
    type: "rich",
    version: "1.0",
    title,
    provider_name: provider,
    provider_url: `${origin}/`,
    cache_age: CACHE_AGE,
    // WordPress strips all other attributes of a provider that is not on its list.
    html: html`<iframe src="${src}" width="${size.width}" height="${size.height}" frameborder="0" title="${oneLine(title)}"></iframe>`
      .text,
    ...size,
    ...thumbnail(shown, most, context),
  };
}

function frameWithin({ maxwidth, maxheight }: MaxSize, { charts }: Shown): Size {
  const widest = Number.isFinite(maxwidth) ? MAX_WIDTH : DEFAULT_WIDTH;
  const width = Math.min(widest, maxwidth);
  const height = charts ? chartsHeight(width, charts) : embedHeight(width);
  return { width, height: Math.min(height, maxheight) };
}

type Thumbnail = Pick<OembedResponse, "thumbnail_url" | "thumbnail_width" | "thumbnail_height">;

/** The page's only chart, if its fixed size fits. */
function chartThumbnail(
  { view, charts }: Shown,
  { maxwidth, maxheight }: MaxSize,
  { origin }: OembedContext,
): Thumbnail {
  const [chart] = charts ?? [];
  const id = figuresOf(view)?.id;
  if (!id || !chart || chart.width > maxwidth || chart.height > maxheight) return {};
  return {
    thumbnail_url: origin + chartPngPath(id),
    thumbnail_width: chart.width,
    thumbnail_height: chart.height,
  };
}

/** The largest picture of the view that fits; none if that would be below the minimum size. */
function thumbnail(shown: Shown, most: MaxSize, context: OembedContext): Thumbnail {
  if (shown.charts) return chartThumbnail(shown, most, context);
  const [{ view }, { maxwidth, maxheight }, { origin, allowed }] = [shown, most, context];
  const scale = Math.min(1, maxwidth / DEFAULT_SIZE.width, maxheight / DEFAULT_SIZE.height);
  const width = Math.floor(DEFAULT_SIZE.width * scale);
  const height = Math.floor(DEFAULT_SIZE.height * scale);
  if (Math.min(width, height) < MIN_SIDE) return {};
  // Without a size it is the URL of the page's own social image, which may be cached already.
  const size = scale < 1 ? { size: { width, height } } : {};
  return {
    thumbnail_url: origin + picturePath(view, allowed, { format: "png", ...size }),
    thumbnail_width: width,
    thumbnail_height: height,
  };
}
