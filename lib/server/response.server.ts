import { createHash } from "node:crypto";

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
/** For content that may change with the next release. */
export const SHORT_LIVED = "public, max-age=300, stale-while-revalidate=86400";

/** A 200 with an ETag, or a 304 if `If-None-Match` matches it (RFC 9110, 13.1.2). */
export function respond(
  request: Request,
  { body, type, cache, cors = false, saveAs }: ResponseParts,
): Response {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  const headers = {
    ETag: etag,
    "Cache-Control": cache,
    ...(cors
      ? { "Access-Control-Allow-Origin": "*", "Access-Control-Expose-Headers": "ETag" }
      : {}),
    ...(saveAs === undefined ? {} : { "Content-Disposition": `attachment; filename="${saveAs}"` }),
  };
  if (matchesEtag(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(body as BodyInit, { headers: { ...headers, "Content-Type": type } });
}

/** Whether an If-None-Match header contains the tag. A weak tag is compared like a strong one. */
const matchesEtag = (header: string | null, etag: string): boolean =>
  (header ?? "")
    .split(",")
    .map((tag) => tag.trim())
    .some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag);

/** A plain-text 4xx, or the 501 for an unsupported format. The message says what was expected. */
export const errorResponse = (status: 400 | 404 | 501, message: string): Response =>
  new Response(`${message}\n`, {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Access-Control-Allow-Origin": "*" },
  });
