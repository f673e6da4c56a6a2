/** oEmbed 1.0 (oembed.com): what a consumer asks for an address, and what it is told. */

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

/** What an answer needs to know of the atlas. */
export interface OembedContext {
  /** Where the atlas stands; only its own addresses are answered. */
  origin: string;
  allowed: AllowedValues;
  /** The id of a place by its id or an alias; null for none. */
  placeId: (id: string) => string | null;
  /** The sizes of the charts of one thing counted, or of all (null); none where nobody counts it. */
  chartsOf: (id: string | null) => readonly Size[];
  titleOf: (view: View) => string;
  /** The atlas's own name. */
  provider: string;
}

/** Members have the specification's names; sizes are CSS pixels, `cache_age` is seconds. */
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

/** A consumer with a wide column gets a wide map, but not one wider than this, in pixels. */
const MAX_WIDTH = 1200;

/** What can be embedded. */
const FORMS = Object.values<Route>(ROUTES)
  .filter(({ embed }) => embed)
  .map(({ pattern }) => pattern.replace(":id", "<id>"));

/** Answers the query of a request: `url`, and perhaps `maxwidth`, `maxheight` (pixels) and `format`. */
export function readOembed(query: URLSearchParams, context: OembedContext): OembedResult {
  const url = urlOrNull(query.get("url") ?? "");
  if (!url) return { status: 400, message: "Expected url=<the whole address of a view>." };
  const [maxwidth, maxheight] = [query.get("maxwidth"), query.get("maxheight")].map(
    parseMaxDimension,
  );
  if (maxwidth === undefined || maxheight === undefined) {
    return { status: 400, message: "Expected maxwidth and maxheight in whole pixels, from 1." };
  }
  const asked = query.get("format") ?? "json";
  const format = OEMBED_FORMATS.find((name) => name === asked);
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
  /** The charts that it shows, where it is about figures. */
  charts: readonly Size[] | null;
}

/** The greatest width and height that fit the consumer's page; infinite if it does not say. */
interface MaxSize {
  maxwidth: number;
  maxheight: number;
}

function parseMaxDimension(text: string | null): number | undefined {
  if (text === null) return Number.POSITIVE_INFINITY;
  return /^\d+$/.test(text) && Number(text) > 0 ? Number(text) : undefined;
}

/** What an address of ours shows; null for any other. */
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
    // What WordPress keeps of a provider that it does not know, and nothing else.
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

/** The one chart of a page, which has one size, where it fits. */
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

/** The picture of the view, as large as it may be; nothing where that is too small for a picture. */
function thumbnail(shown: Shown, most: MaxSize, context: OembedContext): Thumbnail {
  if (shown.charts) return chartThumbnail(shown, most, context);
  const [{ view }, { maxwidth, maxheight }, { origin, allowed }] = [shown, most, context];
  const scale = Math.min(1, maxwidth / DEFAULT_SIZE.width, maxheight / DEFAULT_SIZE.height);
  const width = Math.floor(DEFAULT_SIZE.width * scale);
  const height = Math.floor(DEFAULT_SIZE.height * scale);
  if (Math.min(width, height) < MIN_SIDE) return {};
  // Without a size it has the address of the page's own social picture, which may be kept already.
  const size = scale < 1 ? { size: { width, height } } : {};
  return {
    thumbnail_url: origin + picturePath(view, allowed, { format: "png", ...size }),
    thumbnail_width: width,
    thumbnail_height: height,
  };
}
