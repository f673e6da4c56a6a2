/** Sends answers: in the encoding that is accepted, whole or in part, or as a 304. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import parseRange from "range-parser";
import type { Answer, Encoding, Variant } from "./answer.server";

/** How a cache in front is told whether the answer was drawn for this request (RFC 9211). */
const CACHE_STATUS = { hit: "atlas; hit", miss: "atlas; fwd=miss" };

/**
 * @param from hit: the answer was there; miss: it was made for this request.
 * @param cacheControl replaces that of the answer.
 */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  from: keyof typeof CACHE_STATUS,
  cacheControl?: string,
): Promise<void> {
  const encoding = answer.compresses ? acceptedEncoding(request.headers) : "identity";
  const found = answer.in(encoding);
  const variant = found instanceof Promise ? await found : found;
  const headers: Record<string, string> = { ...variant.headers };
  response.setHeader("cache-status", CACHE_STATUS[from]);
  if (cacheControl) headers["cache-control"] = cacheControl;
  if (matches(request.headers["if-none-match"], variant.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const part = answer.ranges ? partOf(request, variant) : null;
  if (part === "unsatisfiable") {
    const { length } = variant.body;
    response.writeHead(416, { ...headers, "content-range": `bytes */${length}` }).end();
    return;
  }
  const body = part ? variant.body.subarray(part.start, part.end + 1) : variant.body;
  const range = part && `bytes ${part.start}-${part.end}/${variant.body.length}`;
  response.writeHead(part ? 206 : answer.status, {
    ...headers,
    ...(range ? { "content-range": range } : {}),
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

/** Of encodings that a browser likes equally, the one that we prefer; its types do not know of this yet. */
interface ByPreference {
  encodings(available: Encoding[], options: { preferred: Encoding[] }): Encoding[];
}

const AVAILABLE: Encoding[] = ["br", "gzip", "identity"];
/** Browsers send few different headers. */
const encodings = new LRUCache<string, Encoding>({ max: 200 });

function acceptedEncoding(headers: IncomingMessage["headers"]): Encoding {
  const header = headers["accept-encoding"] ?? "";
  const known = encodings.get(header);
  if (known) return known;
  const negotiator = new Negotiator({ headers }) as unknown as ByPreference;
  const [accepted = "identity"] = negotiator.encodings(AVAILABLE, { preferred: AVAILABLE });
  encodings.set(header, accepted);
  return accepted;
}

/** Whether an `If-None-Match` header contains the tag. A weak tag is compared like a strong one. */
const matches = (header: string | undefined, etag: string | null): boolean =>
  header !== undefined &&
  etag !== null &&
  header
    .split(",")
    .map((tag) => tag.trim())
    .some((tag) => tag === "*" || tag.replace(/^W\//, "") === etag);

/** The part that is asked for; null for all of it, also if it asks for several parts or in an unknown form. */
function partOf({ method, headers }: IncomingMessage, { body, etag }: Variant) {
  const { range, "if-range": ifRange } = headers;
  if (method !== "GET" || !range || (ifRange !== undefined && ifRange !== etag)) return null;
  const parts = parseRange(body.length, range);
  if (parts === -1) return "unsatisfiable";
  const [part] = parts === -2 || parts.type !== "bytes" || parts.length > 1 ? [] : parts;
  return part ?? null;
}
