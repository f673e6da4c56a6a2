/**
 * A cache of rendered pages. A page only depends on its URL, its host and whether a phone asks, because its
 * data do not change while the server runs; the nonce is replaced in each response.
 */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import { isPhone } from "./phone-picture";

interface Page {
  /** The flight payload as a script, if it was removed from the page (`flight-payload.ts`). */
  flightPayload: Buffer | undefined;
  /** The HTML, split at each nonce. */
  html: readonly Buffer[];
  headers: OutgoingHttpHeaders;
  nonce: string;
}

const POLICY = "content-security-policy";
/** Headers of a single response or connection, which are not cached. */
const PER_RESPONSE_HEADERS = [
  "date",
  "connection",
  "keep-alive",
  "content-length",
  "content-encoding",
];

/**
 * The cache key of a request for a page; null if it may be for something else. Call it before Next handles
 * the request, since Next modifies the headers.
 */
export function pageKey(
  request: Pick<IncomingMessage, "method" | "url" | "headers">,
): string | null {
  const { method, url, headers } = request;
  const asksForPart = Object.keys(headers).some((name) => /^(?:rsc|next-|range$)/.test(name));
  if (method !== "GET" || asksForPart || headers.cookie !== undefined) return null;
  return [isPhone(request), headers.host, headers["x-forwarded-proto"], url].join(" ");
}

export class PageCache {
  private readonly pages: LRUCache<string, Page>;

  /** @param limit maximum size of all pages, in bytes. */
  constructor(private readonly limit: number) {
    this.pages = new LRUCache({
      maxSize: limit,
      sizeCalculation: ({ html, flightPayload }) =>
        bytesOf(html) + (flightPayload?.byteLength ?? 0),
    });
  }

  /** Responds with a cached page; false if it is not cached. */
  answer(key: string | null, response: ServerResponse): boolean {
    const page = key === null ? undefined : this.pages.get(key);
    if (key === null || !page) return false;
    const nonce = btoa(randomUUID());
    for (const [name, value] of Object.entries(page.headers)) {
      const fresh = name === POLICY ? `${value}`.replaceAll(page.nonce, nonce) : value;
      if (fresh !== undefined) response.setHeader(name, fresh);
    }
    const bytes = Buffer.from(nonce);
    response.end(Buffer.concat(page.html.flatMap((part, i) => (i === 0 ? part : [bytes, part]))));
    return true;
  }

  /** The flight payload of a cached page; undefined if there is none. */
  flightPayload = (key: string | null): Buffer | undefined =>
    key === null ? undefined : this.pages.get(key)?.flightPayload;

  /** Caches a page that is about to be sent, if it is the same for everybody; returns whether it did. */
  store(
    key: string | null,
    response: ServerResponse,
    html: string,
    flightPayload?: string,
  ): boolean {
    const headers = response.getHeaders();
    const nonce = /'nonce-([^']+)'/.exec(`${headers[POLICY]}`)?.[1];
    if (key === null || response.statusCode !== 200 || !nonce || headers["set-cookie"])
      return false;
    const parts = html.split(nonce).map((part) => Buffer.from(part));
    if (bytesOf(parts) > this.limit) return false;
    for (const name of PER_RESPONSE_HEADERS) delete headers[name];
    const script = flightPayload && Buffer.from(flightPayload.replaceAll(nonce, ""));
    this.pages.set(key, { html: parts, flightPayload: script || undefined, headers, nonce });
    return true;
  }
}

const bytesOf = (parts: readonly Buffer[]): number =>
  parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
