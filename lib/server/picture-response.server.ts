import { singleton } from "@/geodata/singleton";
import { ONLY, type PictureFormat } from "@/lib/picture/address";
import { LIGHT_AND_DARK } from "@/lib/picture/colour-scheme";
import { styleOf } from "@/lib/picture/document";
import { DEFAULT_SIZE, readSize } from "@/lib/picture/request";
import { decodeSegment } from "@/lib/routes/routes";
import { queryAsMeant } from "@/lib/text/as-meant";
import { pathOf, readView } from "@/lib/view/codec";
import type { View } from "@/lib/view/view";
import { getAllowedValues } from "./atlas.server";
import { byteCache } from "./byte-cache.server";
import { hashSource } from "./hash.server";
import { paintPng } from "./painter.server";
import { type PictureRequest, pictureSvg } from "./picture.server";
import { find } from "./resolve.server";
import { errorResponse, respond, SHORT_LIVED } from "./response.server";

const TYPES: Record<PictureFormat, string> = { svg: "image/svg+xml", png: "image/png" };

/** Cache of pictures, as the bytes that are sent. */
const pictures = () =>
  singleton("pictures", () => byteCache<Uint8Array>(16_000_000, (bytes) => bytes.byteLength));

const plain = { ...LIGHT_AND_DARK, declarations: "" };
/** An SVG opened on its own runs and fetches nothing; its only style is allowed by its hash. */
const SVG_POLICY = `default-src 'none'; style-src ${hashSource(styleOf(LIGHT_AND_DARK))} ${hashSource(styleOf(plain))}; frame-ancestors 'none'`;

/** Responds with the picture of a view; 400 for a malformed size, 404 for an unknown place. */
export async function pictureResponse(
  request: Request,
  place: string | null,
  format: PictureFormat,
): Promise<Response> {
  const searchParams = queryAsMeant(new URL(request.url).searchParams);
  const read = readSize(searchParams);
  if (!read.ok) return errorResponse(400, read.message);
  const entry = place === null ? undefined : find("place", place);
  if (place !== null && !entry)
    return errorResponse(404, "Expected the id of a place of the atlas.");
  const order: PictureRequest = {
    view: readView(pathOf({ place: entry?.id ?? null }), searchParams, getAllowedValues()),
    size: read.size,
    only: ONLY.find((only) => only === searchParams.get("only")) ?? null,
    inlineColours: format === "png",
  };
  return respondWithPicture(await pictureOf(order, format), format);
}

/** Responds with the picture of a map or a chart. */
export function respondWithPicture(body: string | Uint8Array, format: PictureFormat): Response {
  const response = respond({ body, type: TYPES[format], cache: SHORT_LIVED, cors: true });
  if (format === "svg") response.headers.set("Content-Security-Policy", SVG_POLICY);
  return response;
}

/** The SVG at one of our own addresses, as a page names it. @throws if there is none */
export async function svgAt(address: string): Promise<string> {
  const url = new URL(address, "http://localhost");
  const [, place] = /^\/picture(?:\/place\/([^/]+))?\.svg$/.exec(url.pathname) ?? [];
  const response = await pictureResponse(
    new Request(url),
    place ? decodeSegment(place) : null,
    "svg",
  );
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

/** The picture of a view in its default size. */
export const previewPicture = (view: View, format: PictureFormat): Promise<Uint8Array> =>
  pictureOf(
    {
      view: { ...view, page: null },
      size: DEFAULT_SIZE,
      only: null,
      inlineColours: format === "png",
    },
    format,
  );

/** A picture, from the cache or drawn. */
const pictureOf = (order: PictureRequest, format: PictureFormat): Promise<Uint8Array> =>
  pictures().forceFetch(`${format} ${JSON.stringify(order)}`, {
    context: () => make(order, format),
  });

const make = async (order: PictureRequest, format: PictureFormat): Promise<Uint8Array> =>
  format === "png" ? paintPng({ order }) : new TextEncoder().encode(pictureSvg(order));
