/** Sends answers: in the encoding that is accepted, whole or in part, or as a 304. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import Negotiator from "negotiator";
import parseRange from "range-parser";
import type { Answer, Encoding, Variant } from "./answer.server";

/** How a cache in front is told whether the answer was drawn for this request (RFC 9211). */
const CACHE_STATUS = { hit: "atlas; hit", miss: "atlas; fwd=miss" };

/** hit: the answer was there; miss: it was made for this request. */
export type From = keyof typeof CACHE_STATUS;

interface Sending {
  from: From;
  /** Replaces that of the answer. */
  cacheControl?: string | undefined;
}

/** @returns where the answer is from */
export async function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  { from, cacheControl }: Sending = { from: "hit" },
): Promise<From> {
  const encoding = answer.compresses ? acceptedEncoding(request.headers) : "identity";
  const found = answer.in(encoding);
  const variant = found instanceof Promise ? await found : found;
  const own = {
    "cache-status": CACHE_STATUS[from],
    ...(cacheControl ? { "cache-control": cacheControl } : {}),
  };
  if (matches(request.headers["if-none-match"], variant.etag)) {
    response.writeHead(304, { ...notModified(variant.headers), ...own }).end();
    return from;
  }
  const { status, headers, body } = represent(request, answer, variant);
  if (headers === null && !cacheControl) {
    response.writeHead(status, [...variant.rawHeaders, ...Object.entries(own).flat()]);
  } else {
    const length = { "content-length": `${body.length}` };
    response.writeHead(status, { ...variant.headers, ...length, ...headers, ...own });
  }
  response.end(request.method === "HEAD" ? undefined : body);
  return from;
}

const NOTHING = Buffer.alloc(0);

/** Without what says of a body how it is, since a 304 has none (RFC 9110, 15.4.5). */
const notModified = (headers: Variant["headers"]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^content-(?:type|enc)/.test(name)),
  );

/** The answer, or a part of it; `headers` differ from those of the whole, null if they don't. */
function represent(request: IncomingMessage, { status, ranges }: Answer, variant: Variant) {
  const { body } = variant;
  const part = ranges ? partOf(request, variant) : null;
  if (part === null) return { status, headers: null, body };
  if (part === "unsatisfiable")
    return { status: 416, headers: { "content-range": `bytes */${body.length}` }, body: NOTHING };
  const { start, end } = part;
  return {
    status: 206,
    headers: { "content-range": `bytes ${start}-${end}/${body.length}` },
    body: body.subarray(start, end + 1),
  };
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
