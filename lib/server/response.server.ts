interface ResponseParts {
  body: string | Uint8Array;
  type: string;
  /** Value of `Cache-Control`. */
  cache: string;
  /** Whether other origins may read it. */
  cors?: boolean;
  /** File name for `Content-Disposition`: ASCII without quotes. */
  saveAs?: string;
}

/** For URLs that contain a version. */
export const IMMUTABLE = "public, max-age=31536000, immutable";
/**
 * For content that a correction may change: pages, pictures, embeds, data. It must be gone everywhere ten
 * minutes later. A cache in front and a browser behind it may each use a response for these four minutes.
 */
export const SHORT_LIVED = "public, max-age=60, stale-while-revalidate=180";

/** A 200. The server in front (`scripts/serve`) adds the ETag, and answers with a 304 where it matches. */
export function respond({ body, type, cache, cors = false, saveAs }: ResponseParts): Response {
  const headers = {
    "Content-Type": type,
    "Cache-Control": cache,
    ...(cors
      ? { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag" }
      : {}),
    ...(saveAs === undefined ? {} : { "Content-Disposition": `attachment; filename="${saveAs}"` }),
  };
  return new Response(body as BodyInit, { headers });
}

/** A plain-text 4xx, or the 501 for an unsupported format. The message says what was expected. */
export const errorResponse = (status: 400 | 404 | 501, message: string): Response =>
  new Response(`${message}\n`, {
    status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": SHORT_LIVED,
      "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
      "Access-Control-Allow-Origin": "*",
    },
  });
